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
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { createPage, findDefaultMarking } from '../../../../server/documents/create-page.ts';
import { listPages } from '../../../../server/documents/list-pages.ts';
import { LinkButton, SubmitButton } from '../../../components/button.tsx';
import { ErrorSummary, FormError } from '../../../components/error-summary.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { NEW_PAGE_MARKINGS, newPageForm } from '../../../shared/forms/page.ts';
import { isLanguage, type Language } from '../../../shared/languages.ts';
import { problemsOf } from '../form-problems.ts';
import { PageFields } from '../page-fields.tsx';
import { parentChoices } from '../parent-choices.server.ts';
import { editPagePath, pagesPath } from '../paths.ts';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  return {
    db,
    viewer,
    access: orRefuse(await authorizeCommunity(db, viewer, slug, 'document.create')),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const i18n = await requestTexts(args);
  const marking = await findDefaultMarking(db, access);
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  return {
    title: i18n.getFixedT(null, 'documents')('new.title'),
    community: { slug: access.slug, name: access.communityName },
    parents: parentChoices(await listPages(db, viewer, access)),
    marking: marking === 'TLP:RED' ? 'TLP:AMBER+STRICT' : marking,
    language,
    // "New page" on a page begins under it.
    parentId: new URL(args.request.url).searchParams.get('under') ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const form = await parseForm(args.request, newPageForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const stored = await orStorageReply(form, () => createPage(db, viewer, access, form.value));
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'created':
      return redirect(editPagePath(access.slug, stored.result.documentId), 303);
    case 'classified':
      return json(form.refuse({ title: ['classified'] }), { status: 400 });
    case 'unknown-parent':
      return json(form.refuse({ parentId: ['unknownParent'] }), { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** A new page: its facts first, then the editor. */
export default function NewPageRoute() {
  const { title, community, parents, marking, language, parentId } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(newPageForm, {
    id: 'new-page',
    lastResult: useActionData<typeof action>(),
    defaultValue: { marking, language, parentId },
  });
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumb={[{ label: t('list.title'), href: pagesPath(community.slug) }, { label: title }]}
      />
      <Form method="post" {...getFormProps(form)} className="form">
        <FormError>{formError}</FormError>
        <ErrorSummary problems={problemsOf(fields, field)} />
        <PageFields fields={fields} field={field} markings={NEW_PAGE_MARKINGS} parents={parents} />
        <div className="btn-group">
          <SubmitButton busy={busy} busyLabel={t('new.busy')}>
            {t('new.submit')}
          </SubmitButton>
          <LinkButton kind="quiet" to={pagesPath(community.slug)}>
            {t('form.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
