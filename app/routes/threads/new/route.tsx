import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import {
  getDefaultMarking,
  listPossibleReaders,
} from '../../../../server/discussions/possible-readers.queries.ts';
import { markingsOpenTo, startThread } from '../../../../server/discussions/start-thread.ts';
import { PageHead } from '../../../components/page-head.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { requestTexts } from '../../../edge/texts.ts';
import { isThreadCategory, threadHref } from '../../../shared/discussion.ts';
import { newThreadForm } from '../../../shared/forms/discussion.ts';
import { isLanguage } from '../../../shared/languages.ts';
import { threadsPath } from '../paths.ts';
import { NewThreadForm } from './new-thread-form.tsx';

async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const slug = args.params['community'] ?? '';
  const access = orRefuse(await authorizeCommunity(db, viewer, slug, 'thread.create'));
  return { db, viewer, access };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const i18n = await requestTexts(args);
  const category = new URL(args.request.url).searchParams.get('category');
  const markings = markingsOpenTo(viewer, access);
  const usual = await getDefaultMarking(db, access);
  return {
    title: i18n.getFixedT(null, 'discussions')('new.title'),
    community: { slug: access.slug, name: access.communityName },
    markings,
    readers: await listPossibleReaders(db, access),
    submissionId: randomUUID(),
    start: {
      category: isThreadCategory(category) ? category : 'general',
      language: isLanguage(i18n.language) ? i18n.language : 'en',
      // A member without need to know cannot use a community's TLP:AMBER.
      marking: markings.includes(usual) ? usual : 'TLP:GREEN',
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const form = await parseForm(args.request, newThreadForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const { answerBy = null, ...value } = form.value;
  const stored = await orStorageReply(form, () =>
    startThread(db, viewer, access, { ...value, answerBy }),
  );
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'started':
    case 'already-started':
      return redirect(threadHref(access.slug, stored.result.threadId), 303);
    case 'marking-refused':
      return json(form.refuse({ marking: ['markingRefused'] }), { status: 400 });
    case 'unknown-reader':
      return json(form.refuse({ readers: ['unknownReader'] }), { status: 400 });
    case 'foreign-submission':
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** A new thread, with its first post. */
export default function NewThreadRoute() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation('discussions');
  const reply = useActionData<typeof action>();
  const list = threadsPath(data.community.slug);
  return (
    <div className="wrap">
      <PageHead
        title={data.title}
        crumb={[{ label: t('list.title'), href: list }, { label: data.title }]}
      />
      <NewThreadForm data={data} lastResult={reply} cancel={list} />
    </div>
  );
}

export type NewThreadData = ReturnType<typeof useLoaderData<typeof loader>>;
