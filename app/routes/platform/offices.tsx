import type { SerializeFrom } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OfficeHolder } from '../../../server/accounts/platform.queries.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';

type Holder = SerializeFrom<OfficeHolder>;

/** Everybody who holds an office; each can be ended, but the last administrator stays. */
export function Offices({ holders }: { holders: Holder[] }) {
  const { t } = useTranslation('setup');
  const administrators = holders.filter(({ role }) => role === 'administrator').length;
  const columns = [
    { key: 'holder', label: t('platform.holder') },
    { key: 'office', label: t('platform.office') },
    { key: 'since', label: t('platform.since') },
    { key: 'end', label: <span className="sr-only">{t('platform.dismissAsk')}</span> },
  ];
  return (
    <Section title={t('platform.offices')}>
      <DataTable name={t('platform.holders')} columns={columns} stack>
        {holders.map((holder) => (
          <OfficeRow
            key={`${holder.personId}-${holder.role}-${holder.country ?? ''}`}
            holder={holder}
            last={holder.role === 'administrator' && administrators === 1}
          />
        ))}
      </DataTable>
    </Section>
  );
}

function OfficeRow({ holder, last }: { holder: Holder; last: boolean }) {
  const { t } = useTranslation(['setup', 'common']);
  const { name, email, organisation, role, country, since, active } = holder;
  const office = t(`common:platformRole.${role}`) + (country ? `, ${country}` : '');
  return (
    <tr>
      <td>
        <span className="strong">{name}</span>
        <span className="block muted break-words">
          {email}, {organisation}
          {!active && ` (${t('platform.invited')})`}
        </span>
      </td>
      <td data-label={t('platform.office')}>{office}</td>
      <td data-label={t('platform.since')} className="keep">
        <Time value={since} style="short-year" />
      </td>
      <td className="right">
        {last ? (
          <span className="small muted">{t('platform.lastAdministrator')}</span>
        ) : (
          <EndOffice holder={holder} office={office} />
        )}
      </td>
    </tr>
  );
}

/** Asks before it ends an office: the button that does it lies behind one that says what it is. */
function EndOffice({ holder, office }: { holder: Holder; office: string }) {
  const { t } = useTranslation('setup');
  const { personId, name, role, country } = holder;
  return (
    <details>
      <summary className="btn btn-small">
        {t('platform.dismiss')}
        <span className="sr-only"> {`${name}, ${office}`}</span>
      </summary>
      <Form method="post" className="mt-2">
        <input type="hidden" name="intent" value="dismiss" />
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="role" value={role} />
        {country && <input type="hidden" name="country" value={country} />}
        <Button type="submit" kind="danger" small>
          {t('platform.dismissNamed', { name, role: office })}
        </Button>
      </Form>
    </details>
  );
}
