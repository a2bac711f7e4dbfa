import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { setUp } from '../../../server/accounts/set-up.ts';
import { SubmitButton } from '../../components/button.tsx';
import { ErrorSummary, FormError } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { notFound, requestLanguage } from '../../edge/context.ts';
import { orStorageReply, parseForm } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { setupForm } from '../../shared/forms/setup.ts';
import { problemsOf } from '../pages/form-problems.ts';
import { FoundingFields } from './founding-fields.tsx';

/** Open until there is an administrator; from then on the address does not exist. */
export async function loader(args: LoaderFunctionArgs) {
  if ((await args.context.app.config.setupCode()) === null) throw notFound();
  const t = (await requestTexts(args)).getFixedT(null, 'setup');
  return {
    title: t('first.title'),
    code: new URL(args.request.url).searchParams.get('code') ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, config, sessions } = args.context.app;
  const code = await config.setupCode();
  if (code === null) throw notFound();
  const form = await parseForm(args.request, setupForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const input = { ...form.value, interfaceLanguage: await requestLanguage(args) };
  const stored = await orStorageReply(form, () => setUp(db, code, input));
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'done':
      return redirect('/platform', {
        status: 303,
        headers: { 'Set-Cookie': await sessions.open(stored.result.personId) },
      });
    case 'wrong-code':
      return json(form.refuse({ code: ['wrongCode'] }), { status: 400 });
    case 'address-taken':
      return json(form.refuse({ email: ['addressTaken'] }), { status: 400 });
    case 'closed':
      throw notFound();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** The first administrator, for who can read the server's console or data folder. */
export default function SetUpRoute() {
  const { title, code } = useLoaderData<typeof loader>();
  const { t } = useTranslation('setup');
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(setupForm, {
    id: 'set-up',
    lastResult: useActionData<typeof action>(),
    defaultValue: { code },
  });
  return (
    <div className="wrap form-page">
      <PageHead title={title} lead={t('first.lead')} />
      <Form method="post" {...getFormProps(form)} className="form mb-8">
        <FormError>{formError}</FormError>
        <ErrorSummary problems={problemsOf(fields, field)} />
        <Field
          {...field(fields.code)}
          autoComplete="off"
          label={t('first.code')}
          hint={t('first.codeHint')}
        />
        <FoundingFields fields={fields} field={field} />
        <PasswordField
          {...field(fields.newPassword)}
          autoComplete="new-password"
          label={t('first.password')}
          hint={t('first.passwordHint')}
        />
        <div>
          <SubmitButton busy={busy} busyLabel={t('first.busy')}>
            {t('first.submit')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
