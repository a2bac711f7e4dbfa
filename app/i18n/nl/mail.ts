import type { Catalogue } from '../catalogue.ts';
import type { mail as english } from '../en/mail.ts';

export const mail = {} as const satisfies Catalogue<typeof english>;
