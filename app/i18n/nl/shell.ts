import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Start',
    practice: 'Praktijk',
    lessons: 'Lessen',
    discussions: 'Discussies',
    members: 'Leden',
    desk: 'Balie',
  },
} as const satisfies Catalogue<typeof english>;
