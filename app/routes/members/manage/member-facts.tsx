import { useTranslation } from 'react-i18next';
import type { SerializeFrom } from '@remix-run/node';
import type { MemberFile } from '../../../../server/membership/find-member.ts';
import { KeyValues } from '../../../components/key-values.tsx';
import { Section } from '../../../components/section.tsx';
import { Time } from '../../../components/time.tsx';
import { dashed } from '../../../i18n/dashed.ts';

export type Member = SerializeFrom<MemberFile>;

/** Person, post and membership. */
export function MemberFacts({ member }: { member: Member }) {
  const { t } = useTranslation(['community', 'common']);
  const { organisation, unit, country } = member;
  const row = (key: RowKey, value: React.ReactNode) => ({ key, label: t(`members.${key}`), value });
  const post = [organisation, unit !== organisation && unit, t(`common:country.${country}`)];
  return (
    <Section title={t('members.file')}>
      <KeyValues
        items={[
          row('state', t(`common:membershipState.${dashed(member.state)}`)),
          row('role', t(`common:communityRole.${member.role}`)),
          row('since', <Time value={member.since} />),
          row(
            'revalidation',
            member.revalidationDueOn && <Time value={member.revalidationDueOn} />,
          ),
          row('post', post.filter(Boolean).join(', ')),
          row('email', member.email),
          row('phone', member.phone),
          row('supervisor', member.supervisor),
          row('expertise', member.expertise.join(', ')),
          row('languages', member.languages.map((code) => t(`common:language.${code}`)).join(', ')),
        ]}
      />
    </Section>
  );
}

type RowKey =
  | 'state'
  | 'role'
  | 'since'
  | 'revalidation'
  | 'post'
  | 'email'
  | 'phone'
  | 'supervisor'
  | 'expertise'
  | 'languages';
