import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readResetLink, resetPassword } from '../../../server/accounts/reset-password.ts';
import { LinkButton, SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { orStorageReply, parseForm, type Reply } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { resetForm } from '../../shared/forms/account.ts';

export async function loader(args: LoaderFunctionArgs) {
  const link = await readResetLink(args.context.app.db, args.params.token ?? '');
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  return {
    title: t(link.first ? 'reset.firstTitle' : 'reset.title'),
    state: link.kind,
    first: link.first,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, resetForm);
  if (!form.ok) return json({ state: 'good' as const, reply: form.reply }, { status: 400 });
  const { db, config } = context.app;
  const input = {
    token: params.token ?? '',
    newPassword: form.value.newPassword,
    baseUrl: config.baseUrl,
  };
  const stored = await orStorageReply(form, () => resetPassword(db, input));
  if (!stored.done) return json({ state: 'good' as const, reply: stored.reply }, { status: 503 });
  const { kind } = stored.result;
  if (kind !== 'good') return json({ state: kind, reply: null }, { status: 400 });
  return redirect('/sign-in?done=password', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

export default function ResetRoute() {
  const { title, state: found, first } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const state = outcome?.state ?? found;
  const { t } = useTranslation('account');
  const heading = useId();
  return (
    <div className="wrap entrance">
      <section className="entrance-form" aria-labelledby={heading}>
        <h1 id={heading}>{state === 'good' ? title : t(`reset.${state}`)}</h1>
        {state === 'good' ? (
          <PasswordForm first={first} reply={outcome?.reply ?? null} />
        ) : (
          <>
            <p className="mb-4" role="status">
              {t('reset.why')}
            </p>
            <LinkButton to="/forgotten" kind="primary">
              {t('reset.again')}
            </LinkButton>
          </>
        )}
      </section>
    </div>
  );
}

function PasswordForm({ first, reply }: { first: boolean; reply: Reply | null }) {
  const { t } = useTranslation('account');
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(resetForm, {
    id: 'reset',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <p className="muted">{t(first ? 'reset.firstLead' : 'reset.lead')}</p>
      <FormError>{formError}</FormError>
      <PasswordField
        {...field(fields.newPassword)}
        autoComplete="new-password"
        label={t('reset.password')}
        hint={t('reset.passwordHint')}
      />
      <SubmitButton wide busy={busy} busyLabel={t('reset.busy')}>
        {t('reset.submit')}
      </SubmitButton>
    </Form>
  );
}
