import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getEditView } from '../../../../server/documents/get-edit-view.ts';
import { recordReading } from '../../../../server/documents/record-reading.ts';
import { Loading } from '../../../components/loading.tsx';
import { useHydrated } from '../../../components/use-hydrated.ts';
import { requirePageForEdit } from '../page-access.server.ts';
import { pagePath } from '../paths.ts';
import { DraftLine, EditRail } from './edit-status.tsx';
import { EditRefused } from './edit-refused.tsx';
import { PageTree } from './page-tree.tsx';

/** The editor is fetched by this view alone; pages that are read load none of it. */
const PageEditor = lazy(async () => ({
  default: (await import('../../../editor/page-editor.tsx')).PageEditor,
}));

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access, edit } = await requirePageForEdit(args);
  const community = { slug: access.slug, name: access.communityName };
  const person = { id: viewer.personId, name: viewer.name };
  if (edit.kind === 'refused') {
    const { documentId } = access;
    const refused = { kind: 'refused' as const, community, documentId, person };
    return json({ ...refused, reason: edit.reason }, 403);
  }
  // The editor asks with HEAD whether the page is still open to the person.
  if (args.request.method !== 'HEAD') await recordReading(db, access);
  const view = await getEditView(db, viewer, edit.access);
  return json({ kind: 'editor' as const, community, view, person });
}

export type EditorData = Extract<
  ReturnType<typeof useLoaderData<typeof loader>>,
  { kind: 'editor' }
>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title:
      data?.kind === 'editor'
        ? `${data.view.facts.title} · ${data.community.name} · Collegium`
        : 'Collegium',
  },
];

/** The draft, open for co-editing. */
export default function EditPageRoute() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === 'refused') return <EditRefused {...data} />;
  return <Editor key={data.view.facts.id} data={data} />;
}

function Editor({ data }: { data: EditorData }) {
  const { t } = useTranslation('documents');
  const hydrated = useHydrated();
  const { view, community, person } = data;
  const opening = (
    <div className="wrap edit-opening">
      <noscript>
        <p>{t('edit.needsScripts')}</p>
        <p>
          <a href={pagePath(community.slug, view.facts.id)}>{t('refused.read')}</a>
        </p>
      </noscript>
      <Loading lines={6} />
    </div>
  );
  if (!hydrated) return opening;
  return (
    <Suspense fallback={opening}>
      <PageEditor
        page={view.facts}
        person={person}
        doneHref={pagePath(community.slug, view.facts.id)}
        tree={<PageTree community={community.slug} tree={view.tree} currentId={view.facts.id} />}
        draftLine={<DraftLine endorsed={view.endorsed} />}
        rail={<EditRail data={data} />}
      />
    </Suspense>
  );
}
