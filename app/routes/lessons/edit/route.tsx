import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { authorizeCommunity, authorizeLesson } from '../../../../server/access/authorize.ts';
import type { LessonRecord } from '../../../../server/lessons/lesson-view.ts';
import { getLessonRecord } from '../../../../server/lessons/lessons.queries.ts';
import { listOpenMarkings, updateDraft } from '../../../../server/lessons/write-draft.ts';
import { PageHead } from '../../../components/page-head.tsx';
import { orRefuse, requireAdmitted } from '../../../edge/context.ts';
import { parseForm } from '../../../edge/form.ts';
import { lessonForm } from '../../../shared/forms/lesson.ts';
import { LessonForm, type LessonFormValues } from '../lesson-form.tsx';
import { lessonNumber } from '../lesson-number.server.ts';
import { lessonPath } from '../paths.ts';
import { saveLesson } from '../save-lesson.server.ts';

/** The lesson, and that the person is still a member of its community. */
async function authorise(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { db, viewer } = await requireAdmitted(args);
  const number = lessonNumber(args.params);
  const access = orRefuse(await authorizeLesson(db, viewer, number));
  const member = orRefuse(await authorizeCommunity(db, viewer, access.slug, 'lesson.submit'));
  return { db, viewer, number, member, access };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer, number, member, access } = await authorise(args);
  const lesson = await getLessonRecord(db, access);
  const editable = lesson.state === 'draft' || lesson.state === 'returned';
  if (!editable || lesson.originatorId !== viewer.personId) throw redirect(lessonPath(number));
  return {
    number,
    title: lesson.title,
    language: lesson.language,
    community: { slug: member.slug, name: member.communityName },
    markings: await listOpenMarkings(db, viewer, member),
    values: valuesOf(lesson),
  };
}

function valuesOf(lesson: LessonRecord): LessonFormValues {
  const { title, type, language, marking, observation, crisis, eventKind } = lesson;
  const { areas, countries, organisationTypes, functions, solutions, phases } = lesson;
  return {
    community: lesson.community.slug,
    title,
    type,
    language,
    marking,
    observation,
    crisis,
    eventKind,
    discussion: lesson.discussion ?? '',
    rootCause: lesson.rootCause ?? '',
    conclusion: lesson.conclusion ?? '',
    recommendation: lesson.recommendation ?? '',
    eventFrom: lesson.eventFrom ?? '',
    eventTo: lesson.eventTo ?? '',
    appliesIf: lesson.appliesIf ?? '',
    areas,
    countries,
    organisationTypes,
    functions,
    solutions,
    phases,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, access } = await authorise(args);
  const form = await parseForm(args.request, lessonForm);
  if (!form.ok) return json(form.reply, { status: 400 });
  return saveLesson({ db, viewer }, form, () => updateDraft(db, viewer, access, form.value));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.number} ${data.title} · Collegium` : 'Collegium' },
];

/** A draft, or a returned lesson, in the hands of its originator. */
export default function EditLessonRoute() {
  const { number, title, language, community, markings, values } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation('lessons');
  return (
    <div className="wrap">
      <PageHead
        title={title}
        titleLang={language}
        lead={t('edit.lead')}
        crumb={[
          { label: t('library.title'), href: '/lessons' },
          { label: number, href: lessonPath(number) },
          { label: t('edit.title') },
        ]}
      />
      <LessonForm
        lastResult={lastResult}
        communities={[community]}
        markings={markings}
        values={values}
      />
    </div>
  );
}
