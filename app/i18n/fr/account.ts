import type { Catalogue } from '../catalogue.ts';
import type { account as english } from '../en/account.ts';

export const account = {} as const satisfies Catalogue<typeof english>;
