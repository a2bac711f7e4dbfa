import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { signIn } from '../../../server/accounts/sign-in.ts';
import { SubmitButton } from '../../components/button.tsx';
import { FormError } from '../../components/error-summary.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { findViewer, safePath } from '../../edge/context.ts';
import { orStorageReply, parseForm } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { signInForm } from '../../shared/forms/account.ts';
import { Purpose } from './purpose.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const next = safePath(query.get('next'));
  if (await findViewer(args)) throw redirect(next);
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  const done = query.get('done');
  return {
    title: t('signIn.title'),
    next,
    demo: args.context.app.config.demo,
    notice:
      done === 'password'
        ? t('signIn.passwordSet')
        : done === 'signed-out'
          ? t('signIn.signedOut')
          : null,
  };
}

/** Address and password for a session cookie. Scripts post here too (README). */
export async function action(args: ActionFunctionArgs) {
  const { app, clientAddress } = args.context;
  const form = await parseForm(args.request, signInForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const { next, ...credentials } = form.value;
  const stored = await orStorageReply(form, () =>
    signIn(app.db, { ...credentials, clientAddress }),
  );
  if (!stored.done) return json(stored.reply, { status: 503 });
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  const { result } = stored;
  switch (result.kind) {
    case 'signed-in':
      return redirect(safePath(next ?? null), {
        status: 303,
        headers: { 'Set-Cookie': await app.sessions.open(result.personId) },
      });
    case 'wrong': {
      const words =
        result.attemptsLeft > 0
          ? t('signIn.wrong', { count: result.attemptsLeft })
          : t('signIn.paused', { minutes: 15 });
      return json(form.refuse({ password: [words] }), { status: 400 });
    }
    case 'paused':
      return json(form.refuse({ password: [t('signIn.paused', { minutes: result.minutes })] }), {
        status: 429,
      });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

export default function SignInRoute() {
  const { title, next, demo, notice } = useLoaderData<typeof loader>();
  const { t } = useTranslation('account');
  const heading = useId();
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(signInForm, {
    id: 'sign-in',
    lastResult: useActionData<typeof action>(),
    defaultValue: { next },
  });
  return (
    <div className="wrap entrance">
      <section className="entrance-form" aria-labelledby={heading}>
        <h1 id={heading}>{title}</h1>
        <Form method="post" {...getFormProps(form)} className="form">
          {notice && <Notice kind="ok">{notice}</Notice>}
          <FormError>{formError}</FormError>
          <input type="hidden" name="next" value={next} />
          <Field
            {...field(fields.email)}
            type="email"
            autoComplete="username"
            label={t('signIn.email')}
          />
          <PasswordField
            {...field(fields.password)}
            autoComplete="current-password"
            label={t('signIn.password')}
            beside={<Link to="/forgotten">{t('signIn.forgotten')}</Link>}
          />
          <SubmitButton wide busy={busy} busyLabel={t('signIn.busy')}>
            {t('signIn.submit')}
          </SubmitButton>
        </Form>
        <div className="entrance-foot">
          <p>
            <Trans
              t={t}
              i18nKey="signIn.noAccount"
              components={{ register: <Link to="/register" /> }}
            />
          </p>
          {demo && (
            <p className="mt-2">
              <Trans
                t={t}
                i18nKey="signIn.demo"
                components={{ inbox: <Link to="/demo/inbox" /> }}
              />
            </p>
          )}
        </div>
      </section>
      <Purpose />
    </div>
  );
}
