import type { Catalogue } from '../catalogue.ts';
import type { shell as english } from '../en/shell.ts';

export const shell = {
  tabs: {
    home: 'Accueil',
    practice: 'Pratiques',
    lessons: 'Leçons',
    discussions: 'Discussions',
    members: 'Membres',
    desk: 'Bureau',
  },
} as const satisfies Catalogue<typeof english>;
