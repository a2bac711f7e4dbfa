import type { Catalogue } from '../catalogue.ts';
import type { lessons as english } from '../en/lessons.ts';

export const lessons = {} as const satisfies Catalogue<typeof english>;
