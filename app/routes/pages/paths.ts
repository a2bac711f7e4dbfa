/** Addresses of the pages area. */
export const pagesPath = (community: string) => `/c/${community}/pages`;
export const newPagePath = (community: string) => `${pagesPath(community)}/new`;
export const pagePath = (community: string, id: string) => `${pagesPath(community)}/${id}`;
export const editPagePath = (community: string, id: string) => `${pagePath(community, id)}/edit`;
export const pageFactsPath = (community: string, id: string) => `${pagePath(community, id)}/facts`;
export const lessonPath = (number: string) => `/lessons/${number}`;
