import { applicants } from './applicants.ts';
import type { CommunityKey } from './cast.ts';
import { type DemoContext, idOf, noon } from './context.ts';
import type { DemoApplicant } from './types.ts';

/** Inserts people on their way in, with every event of their way so far. */
export async function loadApplicants(demo: DemoContext): Promise<void> {
  for (const applicant of applicants) {
    const id = await insertPerson(demo, applicant);
    await insertAdmission(demo, applicant, id);
    for (const application of applicant.applications) {
      await insertApplication(demo, application, id, applicant.admission.state);
    }
  }
}

async function insertPerson(demo: DemoContext, applicant: DemoApplicant): Promise<string> {
  const { admission } = applicant;
  const { id } = await demo.tx
    .insertInto('person')
    .values({
      email: applicant.email,
      name: applicant.name,
      phone: applicant.phone,
      organisation_id: idOf(demo.organisations, applicant.organisation),
      unit: applicant.unit,
      country: applicant.country,
      supervisor: applicant.supervisor,
      expertise: applicant.expertise,
      languages: applicant.languages,
      reason: applicant.reason,
      admission: admission.state,
      password_hash: demo.passwordHash,
      email_verified_at: admission.verified ? noon(admission.verified) : null,
      admitted_at: admission.decision?.kind === 'admitted' ? noon(admission.decision.on) : null,
      // The terms are part of the registration.
      terms_accepted_at: noon(admission.registered),
      created_at: noon(admission.registered),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertAdmission(
  demo: DemoContext,
  applicant: DemoApplicant,
  id: string,
): Promise<void> {
  const { registered, verified, sponsors, decision, state } = applicant.admission;
  const events: { actor: string | null; kind: string; body: string | null; on: string }[] = [
    { actor: id, kind: 'registered', body: null, on: registered },
  ];
  if (verified) events.push({ actor: null, kind: 'email_verified', body: null, on: verified });
  for (const sponsor of sponsors) {
    const sponsorId = idOf(demo.people, sponsor.by);
    const kind = sponsor.concern ? 'concern' : 'statement';
    await demo.tx
      .insertInto('sponsorship')
      .values({
        applicant_id: id,
        sponsor_id: sponsorId,
        kind,
        body: sponsor.statement,
        created_at: noon(sponsor.on),
      })
      .execute();
    events.push({
      actor: sponsorId,
      kind: sponsor.concern ? 'concern' : 'sponsored',
      body: null,
      on: sponsor.on,
    });
  }
  if (decision) {
    events.push({
      actor: idOf(demo.people, decision.by),
      kind: decision.kind,
      body: decision.reason ?? null,
      on: decision.on,
    });
  }
  if (state === 'suspended' || state === 'revoked' || state === 'left') {
    const reason = state === 'left' ? null : 'Left the post that the membership rested on.';
    events.push({
      actor: idOf(demo.people, 'manager'),
      kind: state,
      body: reason,
      on: state === 'left' ? '2023-09-29' : '2026-11-05',
    });
  }
  await demo.tx
    .insertInto('admission_event')
    .values(
      events.map(({ actor, kind, body, on }) => ({
        person_id: id,
        actor_id: actor,
        kind,
        body,
        created_at: noon(on),
      })),
    )
    .execute();
}

async function insertApplication(
  demo: DemoContext,
  application: DemoApplicant['applications'][number],
  personId: string,
  admission: DemoApplicant['admission']['state'],
): Promise<void> {
  const communityId = idOf(demo.communities, application.community);
  const { id } = await demo.tx
    .insertInto('application')
    .values({
      community_id: communityId,
      person_id: personId,
      state: application.state,
      created_at: noon(application.on),
      decided_at: ['approved', 'declined'].includes(application.state)
        ? noon(application.decision?.on ?? application.on)
        : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertAnswers(demo, id, application.community, application.answers);
  const events = applicationEvents(demo, application, personId);
  await demo.tx
    .insertInto('application_event')
    .values(events.map((event) => ({ application_id: id, ...event })))
    .execute();
  if (application.state !== 'approved') return;
  await demo.tx
    .insertInto('membership')
    .values({
      community_id: communityId,
      person_id: personId,
      // Who is no longer on the platform is in no community either.
      state:
        admission === 'suspended' || admission === 'revoked' || admission === 'left'
          ? admission
          : 'active',
      since: noon(application.decision?.on ?? application.on),
      revalidation_due_on: '2027-10-31',
    })
    .execute();
}

async function insertAnswers(
  demo: DemoContext,
  id: string,
  community: CommunityKey,
  answers: string[],
): Promise<void> {
  const questions = await demo.tx
    .selectFrom('community_question')
    .select('id')
    .where('community_id', '=', idOf(demo.communities, community))
    .orderBy('position')
    .execute();
  await demo.tx
    .insertInto('application_answer')
    .values(
      questions.map((question, i) => ({
        application_id: id,
        question_id: question.id,
        body: answers[i] ?? '',
      })),
    )
    .execute();
}

function applicationEvents(
  demo: DemoContext,
  application: DemoApplicant['applications'][number],
  personId: string,
) {
  const event = (actor_id: string, kind: string, on: string, body: string | null = null) => ({
    actor_id,
    kind,
    body,
    created_at: noon(on),
  });
  const { approvals = [], decision, answered, state } = application;
  const events = [event(personId, 'applied', application.on)];
  for (const { by, on } of approvals) events.push(event(idOf(demo.people, by), 'approval', on));
  if (decision) {
    const kind = state === 'declined' ? 'declined' : state === 'approved' ? 'approved' : 'question';
    events.push(event(idOf(demo.people, decision.by), kind, decision.on, decision.reason));
  }
  if (answered) events.push(event(personId, 'answer', answered.on, answered.text));
  if (state === 'withdrawn') events.push(event(personId, 'withdrawn', '2026-11-15'));
  return events;
}
