import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { listJoined, listOthers } from '../../../../server/communities/list-communities.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { Section } from '../../../components/section.tsx';
import { requireAdmitted } from '../../../edge/context.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { canOnPlatform } from '../../../shared/policy.ts';
import { newCommunityPath } from '../paths.ts';
import { JoinedTable } from './joined-table.tsx';
import { OtherList } from './other-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const t = (await requestTexts(args)).getFixedT(null, 'community');
  const [joined, others] = await Promise.all([listJoined(db, viewer), listOthers(db, viewer)]);
  const mayCreate = canOnPlatform(viewer, 'community.create').allowed;
  return { title: t('list.title'), joined, others, mayCreate };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** The communities one belongs to, and those one might join. */
export default function CommunitiesRoute() {
  const { title, joined, others, mayCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('community');
  const open = mayCreate ? (
    <LinkButton icon={Plus} to={newCommunityPath}>
      {t('list.new')}
    </LinkButton>
  ) : (
    <Button icon={Plus} reason={t('list.newRefused')}>
      {t('list.new')}
    </Button>
  );
  return (
    <div className="wrap">
      <PageHead title={title} lead={t('list.lead')} actions={open} />
      <Section title={t('list.own')}>
        {joined.length > 0 ? (
          <JoinedTable communities={joined} />
        ) : (
          <Empty title={t('list.ownEmpty')}>{t('list.ownEmptyNext')}</Empty>
        )}
      </Section>
      <Section title={t('list.other')}>
        {others.length > 0 ? (
          <OtherList communities={others} />
        ) : (
          <Empty title={t('list.otherEmpty')}>{t('list.otherEmptyNext')}</Empty>
        )}
      </Section>
    </div>
  );
}
