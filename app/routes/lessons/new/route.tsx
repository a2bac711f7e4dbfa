import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity } from '../../../../server/access/authorize.ts';
import { listOwnCommunities } from '../../../../server/lessons/own-communities.queries.ts';
import { listOwnPending } from '../../../../server/lessons/lessons.queries.ts';
import { createDraft } from '../../../../server/lessons/write-draft.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Empty } from '../../../components/empty.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { parseForm } from '../../../edge/form.ts';
import { requestTexts } from '../../../edge/texts.ts';
import {
  lessonForm,
  NEW_LESSON_MARKINGS,
  type NewLessonMarking,
} from '../../../shared/forms/lesson.ts';
import { LessonForm } from '../lesson-form.tsx';
import { OwnPending } from '../own-pending.tsx';
import { saveLesson } from '../save-lesson.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const i18n = await requestTexts(args);
  const communities = await listOwnCommunities(db, viewer);
  const asked = new URL(args.request.url).searchParams.get('community');
  const chosen = communities.find(({ slug }) => slug === asked) ?? communities[0];
  return {
    title: i18n.getFixedT(null, 'lessons')('new.title'),
    communities,
    community: chosen?.slug ?? '',
    marking: startMarking(chosen?.defaultMarking),
    language: i18n.language,
    pending: await listOwnPending(db, viewer),
  };
}

function startMarking(marking: string | undefined): NewLessonMarking {
  return NEW_LESSON_MARKINGS.find((known) => known === marking) ?? 'TLP:GREEN';
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const form = await parseForm(args.request, lessonForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const { community } = form.value;
  const access = orRefuse(await authorizeCommunity(db, viewer, community, 'lesson.submit'));
  return saveLesson({ db, viewer }, form, () => createDraft(db, viewer, access, form.value));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Collegium` : 'Collegium' },
];

/** A new lesson, and below it the person's own that are not accepted yet. */
export default function NewLessonRoute() {
  const { title, communities, community, marking, language, pending } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation('lessons');
  return (
    <div className="wrap">
      <PageHead
        title={title}
        lead={t('new.lead')}
        crumb={[{ label: t('library.title'), href: '/lessons' }, { label: title }]}
      />
      <OwnPending lessons={pending} />
      {communities.length === 0 ? (
        <Empty
          title={t('new.noCommunity')}
          actions={<LinkButton to="/">{t('new.findCommunity')}</LinkButton>}
        >
          {t('new.noCommunityNext')}
        </Empty>
      ) : (
        <LessonForm
          lastResult={lastResult}
          communities={communities}
          markings={NEW_LESSON_MARKINGS}
          values={{
            community,
            marking,
            language,
            type: 'challenge',
            crisis: 'none',
            eventKind: 'real',
          }}
        />
      )}
    </div>
  );
}
