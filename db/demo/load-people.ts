import type { DemoContext } from './context.ts';
import { idOf, noon, shift } from './context.ts';
import {
  communities,
  type CommunityKey,
  organisations,
  type OrganisationKey,
  people,
  type PersonKey,
} from './cast.ts';

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];

/** Inserts bodies, the cast, communities and memberships. */
export async function loadPeople(demo: DemoContext): Promise<void> {
  await insertOrganisations(demo);
  await insertPeople(demo);
  await insertRoles(demo);
  await insertCommunities(demo);
  await insertMemberships(demo);
}

async function insertOrganisations({ tx, organisations: ids }: DemoContext): Promise<void> {
  for (const key of keys<OrganisationKey>(organisations)) {
    const { name, country, type, domain } = organisations[key];
    const { id } = await tx
      .insertInto('organisation')
      .values({ name, country, type })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.set(key, id);
    await tx
      .insertInto('email_domain')
      .values({ domain, organisation_id: id, confirmed_on: '2026-02-02' })
      .execute();
  }
}

async function insertPeople(demo: DemoContext): Promise<void> {
  for (const key of keys<PersonKey>(people)) {
    const person = people[key];
    const { id } = await demo.tx
      .insertInto('person')
      .values({
        email: person.email,
        name: person.name,
        phone: person.phone,
        organisation_id: idOf(demo.organisations, person.organisation),
        unit: person.unit,
        country: person.country,
        supervisor: person.supervisor,
        expertise: person.expertise,
        languages: person.languages,
        admission: 'admitted',
        password_hash: demo.passwordHash,
        email_verified_at: shift(person.admitted, -20),
        admitted_at: noon(person.admitted),
        terms_accepted_at: noon(person.admitted),
        created_at: shift(person.admitted, -21),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    demo.people.set(key, id);
  }
  // Who admitted whom is known once everybody has an id; nobody admitted the platform's own staff.
  const manager = idOf(demo.people, 'manager');
  for (const key of keys<PersonKey>(people)) {
    const personId = idOf(demo.people, key);
    const { admitted } = people[key];
    const staff = 'platformRoles' in people[key];
    await demo.tx
      .insertInto('admission_event')
      .values([
        {
          person_id: personId,
          actor_id: personId,
          kind: 'registered',
          created_at: shift(admitted, -21),
        },
        {
          person_id: personId,
          actor_id: null,
          kind: 'email_verified',
          created_at: shift(admitted, -20),
        },
        {
          person_id: personId,
          actor_id: staff ? null : manager,
          kind: 'admitted',
          created_at: noon(admitted),
        },
      ])
      .execute();
  }
}

async function insertRoles(demo: DemoContext): Promise<void> {
  for (const key of keys<PersonKey>(people)) {
    const person = people[key];
    for (const role of person.platformRoles ?? []) {
      await demo.tx
        .insertInto('person_role')
        .values({
          person_id: idOf(demo.people, key),
          role,
          country: role === 'ncp' ? person.country : null,
          granted_at: noon(person.admitted),
        })
        .execute();
    }
  }
}

async function insertCommunities(demo: DemoContext): Promise<void> {
  for (const key of keys<CommunityKey>(communities)) {
    const community = communities[key];
    const { id } = await demo.tx
      .insertInto('community')
      .values({
        slug: community.slug,
        name: community.name,
        purpose: community.purpose,
        visibility: community.visibility,
        default_marking: community.defaultMarking,
        approvals: community.approvals,
        quorum: community.quorum,
        revalidation_months: community.revalidationMonths,
        created_by: idOf(demo.people, 'manager'),
        created_at: noon('2021-10-20'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    demo.communities.set(key, id);
    await demo.tx
      .insertInto('community_question')
      .values(community.questions.map((body, position) => ({ community_id: id, position, body })))
      .execute();
    if (!('announcement' in community)) continue;
    const { title, body, by, on } = community.announcement;
    await demo.tx
      .insertInto('announcement')
      .values({
        community_id: id,
        title,
        body,
        author_id: idOf(demo.people, by as PersonKey),
        created_at: noon(on),
      })
      .execute();
  }
}

async function insertMemberships(demo: DemoContext): Promise<void> {
  for (const key of keys<PersonKey>(people)) {
    for (const membership of people[key].memberships) {
      await demo.tx
        .insertInto('membership')
        .values({
          community_id: idOf(demo.communities, membership.community),
          person_id: idOf(demo.people, key),
          role: membership.role,
          need_to_know: membership.needToKnow ?? false,
          since: noon(membership.since),
          // Every day of the year sees somebody's anniversary; the next one from now on.
          revalidation_due_on: nextAnniversary(membership.since),
        })
        .execute();
    }
  }
}

function nextAnniversary(day: string): string {
  const due = `2026${day.slice(4)}`;
  return due > '2026-11-23' ? due : `2027${day.slice(4)}`;
}
