import { getFormProps } from '@conform-to/react';
import type { SerializeFrom } from '@remix-run/node';
import { Form, Link, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InviteOutcome } from '../../../../server/membership/invite-to-community.ts';
import { SubmitButton } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { invitationForm } from '../../../shared/forms/membership.ts';
import { applicationPath } from '../../communities/paths.ts';
import type { MembersAnswer } from './act.server.ts';

type InviteFormProps = { slug: string; answer?: SerializeFrom<MembersAnswer> };

/** Invites an admitted person by address to answer the questions of this community. */
export function InviteForm({ slug, answer }: InviteFormProps) {
  const { t } = useTranslation('community');
  const busy = useNavigation().formAction?.endsWith('?do=invite') ?? false;
  const { form, fields, field, formError } = useZodForm(invitationForm, {
    id: 'invitation',
    lastResult: answer?.kind === 'not-invited' ? answer.reply : null,
  });
  return (
    <Form method="post" action="?do=invite" {...getFormProps(form)} className="form">
      <FormError>{formError}</FormError>
      {answer?.kind === 'invited' && <Answer outcome={answer.outcome} slug={slug} />}
      <Field
        {...field(fields.email)}
        type="email"
        label={t('members.inviteEmail')}
        hint={t('members.inviteHint')}
        autoComplete="off"
      />
      <div>
        <SubmitButton kind="plain" busy={busy} busyLabel={t('members.inviteSending')}>
          {t('members.inviteSend')}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Answer({ outcome, slug }: { outcome: InviteOutcome; slug: string }) {
  const { t } = useTranslation('community');
  switch (outcome.kind) {
    case 'sent':
      return <Notice kind="ok">{t('members.inviteSent')}</Notice>;
    case 'already-member':
      return <Notice>{t('members.inviteMember', { name: outcome.name })}</Notice>;
    case 'has-applied':
      return (
        <Notice>
          <p>
            {t('members.inviteApplied', { name: outcome.name })}{' '}
            <Link to={applicationPath(slug, outcome.applicationId)}>{t('members.inviteOpen')}</Link>
          </p>
        </Notice>
      );
  }
}
