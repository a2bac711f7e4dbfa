import { MessageCircleQuestion, Megaphone, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import { newThreadPath } from '../../threads/paths.ts';
import { LessonCards } from '../lesson-cards.tsx';
import { WaitingList } from '../waiting-list.tsx';
import { HomeAside } from './home-aside.tsx';
import { Requests } from './requests.tsx';
import type { MemberHomeData } from './route.tsx';

/** What goes on in a community: what waits, what is asked, what is new. */
export function MemberHome({ data }: { data: MemberHomeData }) {
  const { t } = useTranslation('community');
  const { community, facts, waiting, sponsoring, lessons } = data;
  const all = data.counts.byState.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="wrap">
      <PageHead
        title={community.name}
        titleLang="en"
        lead={<span lang="en">{facts.purpose}</span>}
        actions={<HomeActions slug={community.slug} />}
      />
      <AnnouncementNotice announcement={facts.announcement} />
      <div className="columns-rail">
        <div>
          <Section title={t('home.waiting.title')}>
            {waiting.length + sponsoring > 0 ? (
              <WaitingList items={waiting} sponsoring={sponsoring} />
            ) : (
              <p className="muted">{t('home.waiting.none')}</p>
            )}
          </Section>
          <Requests data={data} />
          <Section
            title={t('home.lessons.title')}
            link={{
              href: `/c/${community.slug}/lessons`,
              label: t('home.lessons.all', { count: all }),
            }}
          >
            {lessons.length > 0 ? (
              <LessonCards lessons={lessons} />
            ) : (
              <Empty title={t('home.lessons.empty')}>{t('home.lessons.emptyNext')}</Empty>
            )}
          </Section>
        </div>
        <HomeAside data={data} />
      </div>
    </div>
  );
}

function HomeActions({ slug }: { slug: string }) {
  const { t } = useTranslation('community');
  return (
    <>
      <LinkButton icon={MessageCircleQuestion} to={newThreadPath(slug, 'questions')}>
        {t('home.ask')}
      </LinkButton>
      <LinkButton kind="primary" icon={Plus} to={`/lessons/new?community=${slug}`}>
        {t('home.submitLesson')}
      </LinkButton>
    </>
  );
}

function AnnouncementNotice(props: { announcement: MemberHomeData['facts']['announcement'] }) {
  const { announcement } = props;
  if (!announcement) return null;
  const { title, body, authorName, createdAt } = announcement;
  return (
    <Notice icon={Megaphone}>
      <p>
        <b>{title}.</b> {body}{' '}
        <span className="muted">
          {authorName}, <Time value={createdAt} style="short" />
        </span>
      </p>
    </Notice>
  );
}
