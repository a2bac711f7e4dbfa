import type { SerializeFrom } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JoinedCommunity } from '../../../../server/communities/list-communities.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import { TlpChip } from '../../../components/marking.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Time } from '../../../components/time.tsx';
import { communityPath } from '../paths.ts';

type Joined = SerializeFrom<JoinedCommunity>;

/** One's own communities. A suspended one is named with the reason, without a way in. */
export function JoinedTable({ communities }: { communities: readonly Joined[] }) {
  const { t } = useTranslation(['community', 'common']);
  const columns = (['community', 'role', 'marking', 'members', 'activity'] as const).map((key) => ({
    key,
    label: t(`list.${key}`),
    right: key === 'members',
  }));
  return (
    <DataTable name={t('list.title')} columns={columns} stack>
      {communities.map((community) => (
        <tr key={community.id}>
          <td>
            <CommunityName community={community} />
          </td>
          <td data-label={t('list.role')}>{t(`common:communityRole.${community.role}`)}</td>
          <td data-label={t('list.marking')}>
            <TlpChip marking={community.defaultMarking} />
          </td>
          <td data-label={t('list.members')} className="right">
            {community.members}
          </td>
          <td data-label={t('list.activity')} className="keep">
            {community.lastActivityAt ? (
              <Time value={community.lastActivityAt} style="short-year" />
            ) : (
              <span className="faint">{t('list.noActivity')}</span>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function CommunityName({ community }: { community: Joined }) {
  const { t } = useTranslation(['community', 'common']);
  const { slug, name, state, reason, visibility } = community;
  return (
    <>
      <span className="row row-wrap">
        {state === 'suspended' ? (
          <span className="strong">{name}</span>
        ) : (
          <Link className="strong" to={communityPath(slug)}>
            {name}
          </Link>
        )}
        {visibility === 'unlisted' && <Tag>{t('common:visibility.unlisted')}</Tag>}
      </span>
      {state === 'suspended' && (
        <span className="row small tone-bad">
          <Icon of={CircleAlert} small />
          <span>{t('list.suspended', { reason: reason ?? '' })}</span>
        </span>
      )}
      {state === 'revalidation_due' && (
        <span className="row small tone-warn">
          <Icon of={CircleAlert} small />
          <span>{t('list.revalidationDue')}</span>
        </span>
      )}
    </>
  );
}
