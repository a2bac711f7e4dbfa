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
import { getPageFacts } from '../../../../server/documents/get-page-facts.ts';
import {
  updatePageFacts,
  type UpdatePageFactsResult,
} from '../../../../server/documents/update-page-facts.ts';
import { LinkButton, SubmitButton } from '../../../components/button.tsx';
import { ErrorSummary, FormError } from '../../../components/error-summary.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { orRefuse } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { pageFactsForm } from '../../../shared/forms/page.ts';
import { MARKINGS, strictness } from '../../../shared/markings.ts';
import { problemsOf } from '../form-problems.ts';
import { requirePageForEdit } from '../page-access.server.ts';
import { PageFields } from '../page-fields.tsx';
import { parentChoices } from '../parent-choices.server.ts';
import { pagePath, pagesPath } from '../paths.ts';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, viewer, edit } = await requirePageForEdit(args);
  return { db, viewer, access: orRefuse(edit) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const { facts, tree, originatedBy } = await getPageFacts(db, viewer, access);
  const mayLower = originatedBy.id === viewer.organisationId;
  return {
    title: (await requestTexts(args)).getFixedT(null, 'documents')('facts.title'),
    community: { slug: access.slug, name: access.communityName },
    facts,
    parents: parentChoices(tree, facts.id),
    originatedBy: originatedBy.name,
    mayLower,
    markings: MARKINGS.filter(
      (marking) =>
        (mayLower || strictness(marking) >= strictness(facts.marking)) &&
        // Readers of a TLP:RED page cannot be named here yet: what is not so marked stays without.
        (marking !== 'TLP:RED' || facts.marking === 'TLP:RED'),
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const form = await parseForm(args.request, pageFactsForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const stored = await orStorageReply(form, () => updatePageFacts(db, viewer, access, form.value));
  if (!stored.done) return json(stored.reply, { status: 503 });
  if (stored.result.kind === 'updated') {
    return redirect(pagePath(access.slug, access.documentId), 303);
  }
  return json(form.refuse(FAULTS[stored.result.kind]), { status: 400 });
}

const FAULTS: Record<
  Exclude<UpdatePageFactsResult['kind'], 'updated'>,
  Record<string, string[]>
> = {
  classified: { title: ['classified'] },
  'unknown-parent': { parentId: ['unknownParent'] },
  'parent-below': { parentId: ['parentBelow'] },
  'not-originator': { marking: ['notOriginator'] },
  'reason-missing': { reason: ['reasonForLowering'] },
  'locks-out': { marking: ['locksOut'] },
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.facts.title} · ${data.title} · Collegium` : 'Collegium' },
];

/** Title, place, marking, language and review date of a page. */
export default function PageFactsRoute() {
  const { title, community, facts, parents, markings, mayLower, originatedBy } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const busy = useNavigation().state === 'submitting';
  const { form, fields, field, formError } = useZodForm(pageFactsForm, {
    id: 'page-facts',
    lastResult: useActionData<typeof action>(),
    defaultValue: {
      title: facts.title,
      language: facts.language,
      marking: facts.marking,
      parentId: facts.parentId ?? '',
      reviewBy: facts.reviewBy ?? '',
    },
  });
  const back = pagePath(community.slug, facts.id);
  return (
    <div className="wrap">
      <PageHead
        title={title}
        crumb={[
          { label: t('list.title'), href: pagesPath(community.slug) },
          { label: facts.title, href: back, lang: facts.language },
          { label: title },
        ]}
        marking={facts.marking}
      />
      <Form method="post" {...getFormProps(form)} className="form">
        <FormError>{formError}</FormError>
        <ErrorSummary problems={problemsOf(fields, field)} />
        <PageFields
          fields={fields}
          field={field}
          markings={markings}
          parents={parents}
          afterMarking={
            mayLower ? (
              <TextArea
                {...field(fields.reason)}
                optional
                rows={2}
                label={t('facts.reason')}
                hint={t('facts.reasonHint')}
              />
            ) : (
              <Notice kind="plain">
                {t('facts.onlyOriginator', { organisation: originatedBy })}
              </Notice>
            )
          }
        />
        <div className="btn-group">
          <SubmitButton busy={busy} busyLabel={t('facts.busy')}>
            {t('facts.submit')}
          </SubmitButton>
          <LinkButton kind="quiet" to={back}>
            {t('form.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
