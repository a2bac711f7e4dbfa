import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readToken } from '../../../server/accounts/tokens.ts';
import { verifyAddress } from '../../../server/accounts/verify-address.ts';
import { SubmitButton } from '../../components/button.tsx';
import { requestTexts } from '../../edge/texts.ts';
import { SendAgain } from '../register-sent/send-again.tsx';

/** Only looks: programs that follow links in mail must not use them up. */
export async function loader(args: LoaderFunctionArgs) {
  const state = await readToken(args.context.app.db, args.params.token ?? '', 'verify');
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  return { title: t('verify.title'), state: state.kind };
}

/** Confirms the address and signs the person in: the mail has reached its owner. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { db, config, sessions } = context.app;
  const state = await verifyAddress(db, params.token ?? '', config.baseUrl);
  if (state.kind !== 'good') return json({ state: state.kind }, { status: 400 });
  return redirect('/joining', {
    status: 303,
    headers: { 'Set-Cookie': await sessions.open(state.personId) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

export default function VerifyRoute() {
  const { title, state: found } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>()?.state ?? found;
  const { t } = useTranslation('account');
  const heading = useId();
  return (
    <div className="wrap entrance">
      <section className="entrance-form" aria-labelledby={heading}>
        <h1 id={heading}>{state === 'good' ? title : t(`verify.${state}`)}</h1>
        {state === 'good' ? <Confirm /> : <BadLink state={state} />}
      </section>
    </div>
  );
}

function Confirm() {
  const { t } = useTranslation('account');
  const busy = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="form">
      <p>{t('verify.lead')}</p>
      <SubmitButton wide busy={busy} busyLabel={t('verify.busy')}>
        {t('verify.submit')}
      </SubmitButton>
    </Form>
  );
}

function BadLink({ state }: { state: 'expired' | 'used' | 'unknown' }) {
  const { t } = useTranslation('account');
  return (
    <>
      <p className="mb-4" role="status">
        {t(`verify.${state}Why`)}
      </p>
      <SendAgain />
      <p className="entrance-foot">
        <Link to="/sign-in">{t('verify.signIn')}</Link>
      </p>
    </>
  );
}
