import type { Catalogue } from '../catalogue.ts';
import type { discussions as english } from '../en/discussions.ts';

export const discussions = {} as const satisfies Catalogue<typeof english>;
