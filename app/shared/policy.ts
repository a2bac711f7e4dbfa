import type { Country } from './countries.ts';
import type { CommunityId, OrganisationId, PersonId } from './ids.ts';
import type { Marking } from './markings.ts';
import type { CommunityRole, PlatformRole } from './roles.ts';

/**
 * The one policy: who may do what to what, as data. Pages, sockets, search, mail and disabled
 * buttons all ask `can()`. Source: PRODUCT, "Roles in a community" and "Handling markings".
 */

/** What the policy knows of a person. Read afresh for every request and on every change of access. */
export type Subject = {
  personId: PersonId;
  admitted: boolean;
  organisationId: OrganisationId;
  platformRoles: readonly { role: PlatformRole; country: Country | null }[];
  /** Active memberships only: a suspended or revoked one gives nothing. */
  memberships: ReadonlyMap<CommunityId, { role: CommunityRole; needToKnow: boolean }>;
};

/** A page, thread or lesson, as far as the policy looks at it. */
export type Marked = {
  communityId: CommunityId;
  marking: Marking;
  originatingOrganisationId: OrganisationId | null;
  /** Whether the person is named as a reader (TLP:RED). */
  named: boolean;
  /** Set while a lesson is not yet accepted: then only this person and the moderators see it. */
  pendingOf?: PersonId | null;
};

export type Refusal =
  | 'not-admitted'
  | 'not-a-member'
  | 'needs-expert'
  | 'needs-moderator'
  | 'needs-need-to-know'
  | 'other-organisation'
  | 'not-named'
  | 'not-accepted-yet'
  | 'needs-contact-point'
  | 'needs-platform-manager'
  | 'needs-administrator'
  | 'needs-auditor'
  | 'own-case';

export type Decision = { allowed: true } | { allowed: false; reason: Refusal };

const YES: Decision = { allowed: true };
const no = (reason: Refusal): Decision => ({ allowed: false, reason });

/** Least community role per action. What is marked must also be readable. */
const COMMUNITY_ACTIONS = {
  'document.read': null,
  'document.create': 'expert',
  'document.edit': 'expert',
  'document.endorse': 'expert',
  'document.mark': 'moderator',
  'thread.read': null,
  'thread.create': 'member',
  'thread.reply': 'member',
  'thread.accept-answer': 'member',
  'lesson.read': null,
  'lesson.submit': 'member',
  'lesson.analyse': 'expert',
  'lesson.decide': 'moderator',
  'community.read': 'member',
  'community.edit': 'moderator',
  'member.list': 'member',
  'member.change': 'moderator',
  'application.decide': 'moderator',
} as const satisfies Record<string, CommunityRole | null>;

export type CommunityAction = keyof typeof COMMUNITY_ACTIONS;

/** Platform role per action outside communities. */
const PLATFORM_ACTIONS = {
  'admission.decide': ['ncp', 'platform-manager'],
  'community.create': ['platform-manager'],
  'platform.set-up': ['administrator'],
  'audit.read': ['auditor'],
} as const satisfies Record<string, readonly PlatformRole[]>;

export type PlatformAction = keyof typeof PLATFORM_ACTIONS;

const RANK: Record<CommunityRole, number> = { member: 0, expert: 1, moderator: 2 };

/** Whether the person may do this in this community, markings aside. */
export function canInCommunity(
  subject: Subject,
  action: CommunityAction,
  communityId: CommunityId,
): Decision {
  if (!subject.admitted) return no('not-admitted');
  const needed = COMMUNITY_ACTIONS[action];
  if (needed === null) return YES;
  const membership = subject.memberships.get(communityId);
  if (!membership) return no('not-a-member');
  if (RANK[membership.role] >= RANK[needed]) return YES;
  return no(needed === 'moderator' ? 'needs-moderator' : 'needs-expert');
}

/** Whether the person may do this to something that carries a marking. Reading comes first. */
export function canWithMarked(subject: Subject, action: CommunityAction, marked: Marked): Decision {
  const reading = canRead(subject, marked);
  if (!reading.allowed) return reading;
  return canInCommunity(subject, action, marked.communityId);
}

/** The table of markings (PRODUCT, "Handling markings"). */
export function canRead(subject: Subject, marked: Marked): Decision {
  if (!subject.admitted) return no('not-admitted');
  const membership = subject.memberships.get(marked.communityId);
  if (
    marked.pendingOf &&
    marked.pendingOf !== subject.personId &&
    membership?.role !== 'moderator'
  ) {
    return no('not-accepted-yet');
  }
  if (marked.marking === 'TLP:CLEAR') return YES;
  if (!membership) return no('not-a-member');
  const needToKnow = membership.needToKnow || membership.role !== 'member';
  switch (marked.marking) {
    case 'TLP:GREEN':
      return YES;
    case 'TLP:AMBER':
      return needToKnow ? YES : no('needs-need-to-know');
    case 'TLP:AMBER+STRICT':
      if (!needToKnow) return no('needs-need-to-know');
      return marked.originatingOrganisationId === subject.organisationId
        ? YES
        : no('other-organisation');
    case 'TLP:RED':
      return marked.named ? YES : no('not-named');
  }
}

/** Whether the person may act on the platform; a contact point only for its own country. */
export function canOnPlatform(
  subject: Subject,
  action: PlatformAction,
  about?: {
    country?: Country;
    /** A body of the Union or an international one: no single state answers for its people. */
    unionBody?: boolean;
    personId?: PersonId;
    sponsorIds?: readonly PersonId[];
  },
): Decision {
  if (!subject.admitted) return no('not-admitted');
  const allowed: readonly PlatformRole[] = PLATFORM_ACTIONS[action];
  const holds = subject.platformRoles.some(
    ({ role, country }) =>
      allowed.includes(role) &&
      (role !== 'ncp' || (!about?.unionBody && (!about?.country || country === about.country))),
  );
  if (!holds) return no(PLATFORM_REFUSALS[action]);
  const own = about?.personId === subject.personId;
  if (own || about?.sponsorIds?.includes(subject.personId)) return no('own-case');
  return YES;
}

const PLATFORM_REFUSALS: Record<PlatformAction, Refusal> = {
  'admission.decide': 'needs-contact-point',
  'community.create': 'needs-platform-manager',
  'platform.set-up': 'needs-administrator',
  'audit.read': 'needs-auditor',
};
