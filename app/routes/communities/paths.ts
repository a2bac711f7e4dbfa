/** Addresses of communities and of what moderators do in them. */
export const communitiesPath = '/communities';
export const newCommunityPath = '/communities/new';
export const communityPath = (slug: string) => `/c/${slug}`;
export const applyPath = (slug: string) => `/c/${slug}/apply`;
export const deskPath = (slug: string) => `/c/${slug}/desk`;
export const applicationPath = (slug: string, id: string) => `/c/${slug}/desk/${id}`;
export const membersPath = (slug: string) => `/c/${slug}/members`;
export const memberPath = (slug: string, personId: string) => `/c/${slug}/members/${personId}`;
