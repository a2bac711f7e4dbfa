import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../../../components/button.tsx';
import { RadioGroup } from '../../../components/choice.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { Section } from '../../../components/section.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import type { Reply } from '../../../edge/form.ts';
import { roleForm } from '../../../shared/forms/membership.ts';
import { COMMUNITY_ROLES } from '../../../shared/roles.ts';
import type { Member } from './member-facts.tsx';

/** Whether the form of this name is under way. */
export function useSending(name: string): boolean {
  return useNavigation().formAction?.endsWith(`?do=${name}`) ?? false;
}

/** The role, with what each may do. */
export function RoleForm({ member, reply }: { member: Member; reply: Reply | null }) {
  const { t } = useTranslation(['community', 'common']);
  const busy = useSending('role');
  const { form, fields, field, formError } = useZodForm(roleForm, {
    id: 'member-role',
    lastResult: reply,
    defaultValue: { role: member.role },
  });
  return (
    <Section title={t('members.roleTitle')}>
      <Form method="post" action="?do=role" {...getFormProps(form)} className="form">
        <FormError>{formError}</FormError>
        <RadioGroup
          {...field(fields.role)}
          label={<span className="sr-only">{t('members.roleTitle')}</span>}
          choices={COMMUNITY_ROLES.map((role) => ({
            value: role,
            label: t(`common:communityRole.${role}`),
            hint: t(`members.roleHint.${role}`),
          }))}
        />
        <div>
          <SubmitButton kind="plain" busy={busy} busyLabel={t('members.roleSaving')}>
            {t('members.roleSave')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

/** Confirms a plain member's need to know, or takes that back. */
export function NeedToKnowForm({ member }: { member: Member }) {
  const { t } = useTranslation('community');
  const busy = useSending('need-to-know');
  const byRole = member.role !== 'member';
  const { needToKnow } = member;
  return (
    <Section title={t('members.knowTitle')}>
      <Form method="post" action="?do=need-to-know" className="form">
        <p className="small muted">{t('members.knowText')}</p>
        <input type="hidden" name="confirmed" value={needToKnow ? 'no' : 'yes'} />
        <div>
          <SubmitButton
            kind="plain"
            busy={busy}
            busyLabel={t('members.working')}
            reason={byRole ? t('members.knowByRole') : undefined}
          >
            {t(needToKnow ? 'members.knowWithdraw' : 'members.knowConfirm')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}
