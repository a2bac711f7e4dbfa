import type { SerializeFrom } from '@remix-run/node';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Directory } from '../../../../server/membership/list-members.ts';
import { PersonLine } from '../../../components/avatar.tsx';
import { LinkButton } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Empty } from '../../../components/empty.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Tag } from '../../../components/tag.tsx';
import { memberPath } from '../../communities/paths.ts';
import { dashed } from '../../../i18n/dashed.ts';

type Member = SerializeFrom<Directory>['members'][number];

type MemberTableProps = {
  directory: SerializeFrom<Directory>;
  moderates: boolean;
  slug: string;
  /** Id of who looks. */
  you: string;
};

/** People of a community; moderators also see addresses and what is confirmed. */
export function MemberTable({ directory, moderates, slug, you }: MemberTableProps) {
  const { t } = useTranslation('community');
  const { members } = directory;
  if (members.length === 0) {
    return <Empty title={t('members.empty')}>{t('members.emptyNext')}</Empty>;
  }
  const keys = ['name', 'post', 'country', 'expertise', 'languages', 'role'] as const;
  const columns = [
    ...keys.map((key) => ({ key: String(key), label: t(`members.${key}`) })),
    ...(moderates
      ? [{ key: 'manage', label: <span className="sr-only">{t('members.manage')}</span> }]
      : []),
  ];
  return (
    <DataTable name={t('members.title')} columns={columns} stack>
      {members.map((member) => (
        <tr key={member.personId}>
          <Cells member={member} you={you} />
          {moderates && (
            <td>
              <LinkButton
                small
                kind="quiet"
                to={memberPath(slug, member.personId)}
                aria-label={t('members.manageOf', { name: member.name })}
              >
                {t('members.manage')}
              </LinkButton>
            </td>
          )}
        </tr>
      ))}
    </DataTable>
  );
}

function Cells({ member, you }: { member: Member; you: string }) {
  const { t } = useTranslation(['community', 'common']);
  const { personId, name, email, organisation, country, expertise, languages } = member;
  return (
    <>
      <td>
        <PersonLine
          name={name}
          post={email ?? undefined}
          end={personId === you && <Tag>{t('common:word.you')}</Tag>}
        />
      </td>
      <td data-label={t('members.post')}>{organisation}</td>
      <td data-label={t('members.country')}>
        <abbr className="no-underline" title={t(`common:country.${country}`)}>
          {country}
        </abbr>
      </td>
      <td data-label={t('members.expertise')}>{expertise.join(', ')}</td>
      <td data-label={t('members.languages')}>
        {languages.map((code) => t(`common:language.${code}`)).join(', ')}
      </td>
      <td data-label={t('members.role')}>
        <Role member={member} />
      </td>
    </>
  );
}

function Role({ member }: { member: Member }) {
  const { t } = useTranslation(['community', 'common']);
  const { role, state, admission, needToKnow } = member;
  return (
    <span>
      {t(`common:communityRole.${role}`)}
      {state !== 'active' && (
        <span className="block">
          <Tag>{t(`common:membershipState.${dashed(state)}`)}</Tag>
        </span>
      )}
      {admission !== 'admitted' && (
        <span className="block">
          <Tag>{t(`common:admissionState.${dashed(admission)}`)}</Tag>
        </span>
      )}
      {needToKnow && role === 'member' && state === 'active' && (
        <span className="block tiny muted">
          <Icon of={Check} small /> {t('members.needToKnow')}
        </span>
      )}
    </span>
  );
}
