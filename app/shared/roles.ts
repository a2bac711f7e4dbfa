/** Roles within one community, from least to most. */
export const COMMUNITY_ROLES = ['member', 'expert', 'moderator'] as const;
export type CommunityRole = (typeof COMMUNITY_ROLES)[number];

/** Roles on the platform. An administrator has no right to content by that. */
export const PLATFORM_ROLES = ['administrator', 'platform-manager', 'ncp', 'auditor'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];
