import { getFormProps } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { listKnownOrganisations } from '../../../server/accounts/organisations.ts';
import { register, type Registration } from '../../../server/accounts/register.ts';
import { SubmitButton } from '../../components/button.tsx';
import { ErrorSummary, FormError } from '../../components/error-summary.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useZodForm } from '../../components/use-zod-form.ts';
import { findViewer, requestLanguage } from '../../edge/context.ts';
import { orStorageReply, parseForm } from '../../edge/form.ts';
import { requestTexts } from '../../edge/texts.ts';
import { statementsNeeded } from '../../shared/admission-life.ts';
import { registrationForm } from '../../shared/forms/admission.ts';
import type { InterfaceLanguage } from '../../shared/languages.ts';
import { problemsOf } from '../pages/form-problems.ts';
import { AccessFields, PersonFields, WorkFields } from './registration-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  if (await findViewer(args)) throw redirect('/joining');
  const t = (await requestTexts(args)).getFixedT(null, 'account');
  return {
    title: t('register.title'),
    organisations: await listKnownOrganisations(args.context.app.db),
  };
}

/** The same answer for a new address and for one that has an account. */
export async function action(args: ActionFunctionArgs) {
  const form = await parseForm(args.request, registrationForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const { db, config } = args.context.app;
  const registration = toRegistration(form.value, await requestLanguage(args));
  const stored = await orStorageReply(form, () => register(db, registration, config.baseUrl));
  if (!stored.done) return json(stored.reply, { status: 503 });
  return redirect('/register/sent', 303);
}

function toRegistration(
  value: ReturnType<(typeof registrationForm)['parse']>,
  interfaceLanguage: InterfaceLanguage,
): Registration {
  const { name, email, phone, unit, supervisor, expertise, languages, reason } = value;
  return {
    name,
    email,
    phone,
    unit,
    supervisor,
    expertise,
    languages,
    reason,
    organisation: {
      name: value.organisation,
      type: value.organisationType,
      country: value.country,
    },
    sponsors: value.secondSponsor ? [value.sponsor, value.secondSponsor] : [value.sponsor],
    password: value.newPassword,
    interfaceLanguage,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ''} · Collegium` },
];

export default function RegisterRoute() {
  const { title, organisations } = useLoaderData<typeof loader>();
  const { t } = useTranslation('account');
  const busy = useNavigation().state !== 'idle';
  const { form, fields, field, formError } = useZodForm(registrationForm, {
    id: 'register',
    lastResult: useActionData<typeof action>(),
  });
  const type = fields.organisationType.value;
  const chosen: unknown = fields.languages.initialValue;
  const chosenLanguages = Array.isArray(chosen)
    ? chosen.map(String)
    : typeof chosen === 'string'
      ? [chosen]
      : [];
  return (
    <div className="wrap form-page">
      <PageHead title={title} lead={t('register.lead')} />
      <Form method="post" {...getFormProps(form)}>
        <FormError>{formError}</FormError>
        <ErrorSummary problems={problemsOf(fields, field)} />
        <PersonFields fields={fields} field={field} organisations={organisations} />
        <WorkFields fields={fields} field={field} chosenLanguages={chosenLanguages} />
        <AccessFields
          fields={fields}
          field={field}
          twoSponsors={typeof type === 'string' && statementsNeeded(type) === 2}
        />
        <div className="btn-group my-6">
          <SubmitButton busy={busy} busyLabel={t('register.busy')}>
            {t('register.submit')}
          </SubmitButton>
          <span className="small">
            <Trans t={t} i18nKey="register.have" components={{ signIn: <Link to="/sign-in" /> }} />
          </span>
        </div>
      </Form>
    </div>
  );
}
