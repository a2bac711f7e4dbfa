import type { SerializeFrom } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { Hourglass, MailOpen, MessageCircleQuestion, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenCommunity } from '../../../../server/communities/list-communities.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatDate } from '../../../i18n/dates.ts';
import { applyPath, communityPath } from '../paths.ts';

type Open = SerializeFrom<OpenCommunity>;

/** Communities one is not in: purpose, and how one stands to them. */
export function OtherList({ communities }: { communities: readonly Open[] }) {
  const { t } = useTranslation(['community', 'common']);
  return (
    <ul className="framed-list">
      {communities.map((community) => (
        <li key={community.id} className="community-card">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 max-w-[44rem]">
              <h3>
                {community.visibility === 'listed' ? (
                  <Link to={communityPath(community.slug)}>{community.name}</Link>
                ) : (
                  community.name
                )}
              </h3>
              <p className="mt-1">{community.purpose}</p>
              <p className="row row-wrap small muted mt-1">
                {t('list.membersCount', { count: community.members })}
                {community.visibility === 'unlisted' && (
                  <Tag>{t('common:visibility.unlisted')}</Tag>
                )}
              </p>
            </div>
            <Standing community={community} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where one stands, in words, and the one next step. */
function Standing({ community }: { community: Open }) {
  const { t, i18n } = useTranslation('community');
  const { slug, name, appliedAt, questionAsked, invited } = community;
  if (questionAsked) {
    return (
      <Step icon={MessageCircleQuestion} words={t('list.questionAsked')} tone="tone-warn">
        <LinkButton small to={applyPath(slug)} aria-label={t('list.answerTo', { community: name })}>
          {t('list.answer')}
        </LinkButton>
      </Step>
    );
  }
  if (appliedAt) {
    const date = formatDate(i18n, appliedAt, 'full');
    return (
      <Step icon={Hourglass} words={t('list.waitingSince', { date })}>
        <LinkButton small to={applyPath(slug)} aria-label={t('list.seeOf', { community: name })}>
          {t('list.see')}
        </LinkButton>
      </Step>
    );
  }
  const apply = (
    <LinkButton small to={applyPath(slug)} aria-label={t('list.applyTo', { community: name })}>
      {t('list.apply')}
    </LinkButton>
  );
  if (!invited) return apply;
  return (
    <Step icon={MailOpen} words={t('list.invited')}>
      {apply}
    </Step>
  );
}

type StepProps = { icon: LucideIcon; words: string; tone?: string; children: ReactNode };

function Step({ icon, words, tone = 'muted', children }: StepProps) {
  return (
    <div className="row row-wrap small">
      <span className={`row ${tone}`}>
        <Icon of={icon} small />
        {words}
      </span>
      {children}
    </div>
  );
}
