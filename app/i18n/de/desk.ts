import type { Catalogue } from '../catalogue.ts';
import type { desk as english } from '../en/desk.ts';

export const desk = {} as const satisfies Catalogue<typeof english>;
