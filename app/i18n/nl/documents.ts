import type { Catalogue } from '../catalogue.ts';
import type { documents as english } from '../en/documents.ts';

export const documents = {} as const satisfies Catalogue<typeof english>;
