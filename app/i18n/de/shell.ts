import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Start',
    practice: 'Praxis',
    lessons: 'Lehren',
    discussions: 'Diskussionen',
    members: 'Mitglieder',
    desk: 'Schreibtisch',
  },
} as const satisfies Catalogue<typeof english>;
