import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { sendVerificationAgain } from '../../../server/accounts/verify-address.ts';
import { orStorageReply, parseForm } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { addressForm } from '../../shared/forms/account.ts';
import { DemoInboxLink } from './demo-inbox-link.tsx';
import { SendAgain } from './send-again.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  return { title: t('sent.title'), demo: args.context.app.config.demo };
}

/** Sends the confirmation link once more, if the address waits for it; the answer does not say. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, addressForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const { db, config } = context.app;
  const stored = await orStorageReply(form, () =>
    sendVerificationAgain(db, form.value.email, config.baseUrl),
  );
  if (!stored.done) return json(stored.reply, { status: 503 });
  return redirect('/register/sent', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

/** After registration, whatever the address: the next step is in the mail. */
export default function RegisterSentRoute() {
  const { title, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('account');
  const heading = useId();
  return (
    <div className="wrap entrance">
      <section className="entrance-form" aria-labelledby={heading}>
        <h1 id={heading}>{title}</h1>
        <p>{t('sent.lead')}</p>
        {demo && <DemoInboxLink />}
        <div className="entrance-foot">
          <h2>{t('sent.nothing')}</h2>
          <p className="mb-4">{t('sent.nothingWhy')}</p>
          <SendAgain reply={reply} />
        </div>
      </section>
    </div>
  );
}
