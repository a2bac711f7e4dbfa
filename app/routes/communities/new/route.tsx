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
import { authorizeFounder } from '../../../../server/access/authorize.ts';
import { createCommunity } from '../../../../server/communities/create-community.ts';
import { LinkButton, SubmitButton } from '../../../components/button.tsx';
import { ErrorSummary, FormError } from '../../../components/error-summary.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { communityForm, communityOf } from '../../../shared/forms/membership.ts';
import { communitiesPath } from '../paths.ts';
import { COMMUNITY_FIELDS, CommunityFields } from './community-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireAdmitted(args);
  orRefuse(authorizeFounder(viewer));
  const t = (await requestTexts(args)).getFixedT(null, 'community');
  return { title: t('create.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { db, app, viewer } = await requireAdmitted(args);
  const access = orRefuse(authorizeFounder(viewer));
  const form = await parseForm(args.request, communityForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const input = { ...communityOf(form.value), baseUrl: app.config.baseUrl };
  const stored = await orStorageReply(form, () => createCommunity(db, access, input));
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'created':
      return redirect(communitiesPath, 303);
    case 'slug-taken':
      return json(form.refuse({ slug: ['slugTaken'] }), { status: 400 });
    case 'unknown-moderator':
      return json(form.refuse({ moderator: ['unknownPerson'] }), { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** A platform manager opens a community. */
export default function NewCommunityRoute() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation('community');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(communityForm, {
    id: 'new-community',
    lastResult: useActionData<typeof action>(),
    defaultValue: {
      visibility: 'listed',
      defaultMarking: 'TLP:GREEN',
      approvals: '1',
      quorum: '3',
    },
  });
  const problems = COMMUNITY_FIELDS.flatMap((name) => {
    const { id, error } = field(fields[name]);
    return error ? [{ id, message: error }] : [];
  });
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumb={[{ label: t('list.title'), href: communitiesPath }, { label: title }]}
        lead={t('create.lead')}
      />
      <Form method="post" {...getFormProps(form)} className="form">
        <FormError>{formError}</FormError>
        <ErrorSummary problems={problems} />
        <CommunityFields fields={fields} field={field} />
        <div className="btn-group">
          <SubmitButton busy={busy} busyLabel={t('create.busy')}>
            {t('create.submit')}
          </SubmitButton>
          <LinkButton kind="quiet" to={communitiesPath}>
            {t('create.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
