import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { listPages } from '../../../../server/documents/list-pages.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { canInCommunity } from '../../../shared/policy.ts';
import { newPagePath } from '../paths.ts';
import { PageTable } from './page-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const access = orRefuse(await authorizeCommunity(db, viewer, args.params['community'] ?? ''));
  const t = (await requestTexts(args)).getFixedT(null, 'documents');
  return {
    title: t('list.title'),
    community: { slug: access.slug, name: access.communityName },
    tree: await listPages(db, viewer, access),
    mayCreate: canInCommunity(viewer, 'document.create', access.communityId),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** The tree of a community's best-practice pages. */
export default function PagesRoute() {
  const { title, community, tree, mayCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('documents');
  const newPage = mayCreate.allowed ? (
    <LinkButton kind="primary" icon={Plus} to={newPagePath(community.slug)}>
      {t('list.new')}
    </LinkButton>
  ) : (
    <Button icon={Plus} reason={t('list.newRefused')}>
      {t('list.new')}
    </Button>
  );
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('list.lead')} actions={newPage} />
      {tree.length > 0 ? (
        <PageTable community={community.slug} tree={tree} />
      ) : (
        <Empty title={t('list.empty')}>
          {mayCreate.allowed ? t('list.emptyNext') : t('list.emptyWait')}
        </Empty>
      )}
    </div>
  );
}
