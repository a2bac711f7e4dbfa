import type { Catalogue } from '../catalogue.ts';
import type { community as english } from '../en/community.ts';

export const community = {} as const satisfies Catalogue<typeof english>;
