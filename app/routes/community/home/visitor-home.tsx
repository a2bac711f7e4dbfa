import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Time } from '../../../components/time.tsx';
import type { VisitorHomeData } from './route.tsx';

/** A community as one sees it who is not in it: what it is for, and the way in. */
export function VisitorHome({ data: { community, facts } }: { data: VisitorHomeData }) {
  const { t } = useTranslation('community');
  const apply = `/c/${community.slug}/apply`;
  return (
    <div className="wrap">
      <PageHead
        title={community.name}
        titleLang="en"
        lead={<span lang="en">{facts.purpose}</span>}
        facts={
          <>
            <span>{t('home.visitor.moderators', { count: facts.moderators })}</span>
            <span>{t('home.visitor.members', { count: facts.members })}</span>
          </>
        }
        actions={
          facts.appliedAt === null && (
            <LinkButton kind="primary" to={apply}>
              {t('home.visitor.apply')}
            </LinkButton>
          )
        }
      />
      {facts.appliedAt ? (
        <Notice>
          <p>
            {t('home.visitor.applied')} <Time value={facts.appliedAt} />.{' '}
            <Link to={apply}>{t('home.visitor.toApplication')}</Link>
          </p>
        </Notice>
      ) : (
        <Notice kind="plain">{t('home.visitor.why')}</Notice>
      )}
    </div>
  );
}
