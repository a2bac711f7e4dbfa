import type { Catalogue } from '../catalogue.ts';
import type { setup as english } from '../en/setup.ts';

export const setup = {} as const satisfies Catalogue<typeof english>;
