import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeEdit } from '../../../../server/access/authorize.ts';
import { getReadingView } from '../../../../server/documents/get-reading-view.ts';
import { MarkingLine } from '../../../components/marking.tsx';
import { Paper } from '../../../components/paper.tsx';
import { requestTexts } from '../../../edge/texts.ts';
import { requirePage } from '../page-access.server.ts';
import { Article } from './article.tsx';
import { Contents } from './contents.tsx';
import { ReadHead } from './read-head.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await requirePage(args);
  const t = (await requestTexts(args)).getFixedT(null, 'documents');
  const view = await getReadingView(db, viewer, access, {
    table: (number) => t('read.table', { number }),
    note: t('callout.note'),
    warning: t('callout.warning'),
  });
  const edit = await authorizeEdit(db, viewer, access.documentId);
  return {
    view,
    community: { slug: access.slug, name: access.communityName, member: access.role !== null },
    mayEdit: edit.kind === 'granted' ? null : edit.reason,
  };
}

export type ReadData = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.view.facts.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** A best-practice page as it is read: plain HTML, printable, complete without scripts. */
export default function ReadPageRoute() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation(['documents', 'common']);
  const { facts, sections, endorsement } = data.view;
  const foot = endorsement
    ? t('read.footRevision', { title: facts.title, number: endorsement.revision })
    : t('read.footState', { title: facts.title, state: t(`common:pageState.${facts.state}`) });
  return (
    <Paper marking={facts.marking}>
      <ReadHead data={data} />
      <div className="reading-layout">
        <Contents sections={sections} lang={facts.language} />
        <Article data={data} />
      </div>
      <MarkingLine marking={facts.marking} foot>
        {foot}
      </MarkingLine>
    </Paper>
  );
}
