import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
  type SerializeFrom,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeLesson } from '../../../../server/access/authorize.ts';
import { decideSubmission } from '../../../../server/lessons/decide-submission.ts';
import { getLesson } from '../../../../server/lessons/get-lesson.ts';
import {
  AdoptionGrid,
  type AdoptionAnswers,
  AdoptionSummary,
} from '../../../components/adoption-grid.tsx';
import { LessonTimeline } from '../../../components/lesson-timeline.tsx';
import { MarkingLine } from '../../../components/marking.tsx';
import { Paper } from '../../../components/paper.tsx';
import { Section } from '../../../components/section.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { orStorageReply, parseForm } from '../../../edge/form.ts';
import { lessonDecisionForm } from '../../../shared/forms/lesson.ts';
import { lessonNumber } from '../lesson-number.server.ts';
import { lessonPath } from '../paths.ts';
import { ActionsTable } from './actions-table.tsx';
import { Discussed, Sources } from './grounds.tsx';
import { LessonAside } from './lesson-aside.tsx';
import { LessonHead } from './lesson-head.tsx';
import { NextStep } from './next-step.tsx';
import { Odcr } from './odcr.tsx';
import { reachedSteps } from './reached-steps.ts';
import { ReuseList } from './reuse-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const number = lessonNumber(args.params);
  const access = orRefuse(await authorizeLesson(db, viewer, number));
  const lesson = await getLesson(db, viewer, access);
  const original = new URL(args.request.url).searchParams.get('text') === 'original';
  return {
    lesson,
    text: original && lesson.original ? ('original' as const) : ('validated' as const),
    mine: lesson.originatorId === viewer.personId,
    moderates: access.role === 'moderator',
  };
}

export type LessonData = SerializeFrom<typeof loader>;

/** A moderator's decision on a submitted lesson. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const number = lessonNumber(args.params);
  const access = orRefuse(await authorizeLesson(db, viewer, number, 'lesson.decide'));
  const form = await parseForm(args.request, lessonDecisionForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  const stored = await orStorageReply(form, () => decideSubmission(db, access, form.value));
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'decided':
    case 'already-decided':
      // The page shows who decided what, and when.
      return redirect(lessonPath(number), 303);
    case 'own-lesson':
      return json(form.refuse({ '': ['ownLesson'] }), { status: 403 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.lesson.number} ${data.lesson.title} · Collegium` : 'Collegium' },
];

/** One lesson: what happened, what was concluded, what was done about it. */
export default function LessonRoute() {
  const data = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { lesson } = data;
  return (
    <Paper marking={lesson.marking}>
      <article className="lesson-layout">
        <div className="span-all">
          <LessonHead lesson={lesson} />
          <LessonTimeline state={lesson.state} reached={reachedSteps(lesson.events)} />
          <NextStep {...data} lastResult={lastResult} />
        </div>
        <div>
          <Odcr lesson={lesson} text={data.text} />
          <ActionsTable actions={lesson.actions} />
          <Sources lesson={lesson} />
          <Discussed lesson={lesson} />
        </div>
        <LessonAside lesson={lesson} />
        <div className="span-all">
          <Adoption lesson={lesson} />
          <ReuseList reuse={lesson.reuse} />
          <LessonFoot lesson={lesson} />
        </div>
      </article>
    </Paper>
  );
}

function Adoption({ lesson }: Pick<LessonData, 'lesson'>) {
  const { t } = useTranslation('lessons');
  if (lesson.adoption.length === 0) return null;
  const answers: AdoptionAnswers = Object.fromEntries(
    lesson.adoption.map(({ country, ...answer }) => [country, answer]),
  );
  return (
    <Section title={t('read.adoption')} note={<AdoptionSummary answers={answers} />}>
      <AdoptionGrid answers={answers} />
    </Section>
  );
}

function LessonFoot({ lesson }: Pick<LessonData, 'lesson'>) {
  const { t } = useTranslation('lessons');
  return (
    <MarkingLine marking={lesson.marking} foot>
      {t('read.foot', { number: lesson.number, version: lesson.version })}
    </MarkingLine>
  );
}
