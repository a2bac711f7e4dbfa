import { json, redirect } from '@remix-run/node';
import { authorizeLesson } from '../../../server/access/authorize.ts';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { App } from '../../../server/app.ts';
import { submitLesson } from '../../../server/lessons/submit-lesson.ts';
import type { DraftOutcome } from '../../../server/lessons/write-draft.ts';
import { orRefuse } from '../../edge/context.ts';
import { orStorageReply, type ParsedForm } from '../../edge/form.ts';
import type { lessonForm } from '../../shared/forms/lesson.ts';
import type { z } from 'zod';
import { editLessonPath, lessonPath } from './paths.ts';

type Form = Extract<ParsedForm<z.output<typeof lessonForm>>, { ok: true }>;

/** Saves what was typed, and hands it to the moderators where that was asked for. */
export async function saveLesson(
  { db, viewer }: { db: App['db']; viewer: Viewer },
  form: Form,
  save: () => Promise<DraftOutcome>,
) {
  const stored = await orStorageReply(form, save);
  if (!stored.done) return json(stored.reply, { status: 503 });
  switch (stored.result.kind) {
    case 'marking-refused':
      return json(form.refuse({ marking: ['markingNotHere'] }), { status: 400 });
    case 'not-editable':
      return json(form.refuse({ '': ['lessonSubmitted'] }), { status: 409 });
    case 'saved': {
      const { number } = stored.result;
      if (form.value.intent === 'save') return redirect(editLessonPath(number), 303);
      const access = orRefuse(await authorizeLesson(db, viewer, number));
      // Whatever the outcome, the page of the lesson shows where it stands.
      await submitLesson(db, access);
      return redirect(lessonPath(number), 303);
    }
  }
}
