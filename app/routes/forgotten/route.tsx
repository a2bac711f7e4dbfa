import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { requestReset } from '../../../server/accounts/reset-password.ts';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { orStorageReply, parseForm } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { addressForm } from '../../shared/forms/account.ts';
import { DemoInboxLink } from '../register-sent/demo-inbox-link.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  return { title: t('forgotten.title'), demo: args.context.app.config.demo };
}

/** The same answer for an address that has an account and for one that has none. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, addressForm);
  if (!form.ok) return json({ sent: false as const, reply: form.reply }, { status: 400 });
  const { db, config } = context.app;
  const stored = await orStorageReply(form, () =>
    requestReset(db, form.value.email, config.baseUrl),
  );
  if (!stored.done) return json({ sent: false as const, reply: stored.reply }, { status: 503 });
  return json({ sent: true as const, reply: null });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

export default function ForgottenRoute() {
  const { title, demo } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useTranslation('account');
  const heading = useId();
  return (
    <div className="wrap entrance">
      <section className="entrance-form" aria-labelledby={heading}>
        <h1 id={heading}>{outcome?.sent ? t('forgotten.sentTitle') : title}</h1>
        {outcome?.sent ? (
          <>
            <p role="status">{t('forgotten.sent')}</p>
            {demo && <DemoInboxLink />}
          </>
        ) : (
          <AddressForm reply={outcome?.reply ?? null} />
        )}
        <p className="entrance-foot">
          <Link to="/sign-in">{t('forgotten.back')}</Link>
        </p>
      </section>
    </div>
  );
}

function AddressForm({ reply }: { reply: Parameters<typeof useZodForm>[1]['lastResult'] }) {
  const { t } = useTranslation('account');
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(addressForm, {
    id: 'forgotten',
    lastResult: reply,
  });
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <p className="muted">{t('forgotten.lead')}</p>
      <FormError>{formError}</FormError>
      <Field
        {...field(fields.email)}
        type="email"
        autoComplete="username"
        label={t('forgotten.email')}
      />
      <SubmitButton wide busy={busy} busyLabel={t('forgotten.busy')}>
        {t('forgotten.submit')}
      </SubmitButton>
    </Form>
  );
}
