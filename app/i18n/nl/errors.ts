import type { Catalogue } from '../catalogue.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {} as const satisfies Catalogue<typeof english>;
