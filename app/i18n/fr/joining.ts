import type { Catalogue } from '../catalogue.ts';
import type { joining as english } from '../en/joining.ts';

export const joining = {} as const satisfies Catalogue<typeof english>;
