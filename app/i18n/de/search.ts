import type { Catalogue } from '../catalogue.ts';
import type { search as english } from '../en/search.ts';

export const search = {} as const satisfies Catalogue<typeof english>;
