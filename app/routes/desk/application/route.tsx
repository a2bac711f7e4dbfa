import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  decideApplication,
  type DecisionOutcome,
} from '../../../../server/membership/decide-application.ts';
import { listQueue } from '../../../../server/membership/list-queue.ts';
import { notFound } from '../../../edge/context.ts';
import { orStorageReply, parseForm, type Reply } from '../../../edge/form.ts';
import { decisionForm } from '../../../shared/forms/membership.ts';
import { type ApplicationId, parseId } from '../../../shared/ids.ts';
import { applicationPath, deskPath } from '../../communities/paths.ts';
import { DeskPage } from '../desk-page.tsx';
import { authoriseDesk, loadDesk } from '../desk.server.ts';

function applicationIdOf({ params }: LoaderFunctionArgs | ActionFunctionArgs): ApplicationId {
  const id = parseId<ApplicationId>(params['applicationId']);
  if (!id) throw notFound();
  return id;
}

export const loader = (args: LoaderFunctionArgs) => loadDesk(args, applicationIdOf(args));

/** What came of a decision that was not carried out. */
export type Refusal = { reply: Reply | null; outcome: DecisionOutcome | null };

const refuse = (refusal: Partial<Refusal>, status: number) =>
  json<Refusal>({ reply: null, outcome: null, ...refusal }, { status });

export async function action(args: ActionFunctionArgs) {
  const { db, app, access } = await authoriseDesk(args);
  const applicationId = applicationIdOf(args);
  // The place in the queue, before the decision takes this one out of it.
  const before = await listQueue(db, access);
  const form = await parseForm(args.request, decisionForm);
  if (!form.ok) return refuse({ reply: form.reply }, 400);
  const { baseUrl } = app.config;
  const input = { applicationId, ...form.value, baseUrl };
  const stored = await orStorageReply(form, () => decideApplication(db, access, input));
  if (!stored.done) return refuse({ reply: stored.reply }, 503);
  const outcome = stored.result;
  switch (outcome.kind) {
    case 'accepted':
      return redirect(nextPath(access.slug, applicationId, before.entries), 303);
    case 'needs-reason':
      return refuse({ reply: form.refuse({ reason: ['needsReason'] }) }, 400);
    case 'not-found':
      throw notFound();
    case 'own-case':
      return refuse({ outcome }, 403);
    case 'already-decided':
    case 'withdrawn':
    case 'not-admitted':
      return refuse({ outcome }, 409);
  }
}

/** The application below the one just decided, else the one above, else the empty desk. */
function nextPath(slug: string, decided: ApplicationId, queue: readonly { id: string }[]): string {
  const at = queue.findIndex(({ id }) => id === decided);
  const next = queue[at + 1] ?? queue[at - 1];
  return `${next ? applicationPath(slug, next.id) : deskPath(slug)}?after=${decided}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** One application: the whole file on one screen, and the decision under it. */
export default function ApplicationRoute() {
  const refusal = useActionData<typeof action>();
  return <DeskPage desk={useLoaderData<typeof loader>()} chosen refusal={refusal} />;
}
