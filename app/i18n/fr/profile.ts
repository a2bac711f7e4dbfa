import type { Catalogue } from '../catalogue.ts';
import type { profile as english } from '../en/profile.ts';

export const profile = {
  title: 'Profil',
  person: {
    title: 'Personne et poste',
    email: 'Adresse électronique professionnelle',
    phone: 'Téléphone',
    supervisor: 'Supérieur hiérarchique',
    expertise: 'Domaines d’expertise',
    languages: 'Langues',
    admitted: 'Admission',
    change:
      'Votre point de contact modifie ces données : un nouveau poste ou un nouvel employeur demande une nouvelle décision.',
  },
  memberships: {
    title: 'Adhésions',
    table: 'Tableau des adhésions',
    community: 'Communauté',
    role: 'Rôle',
    since: 'Depuis',
    revalidation: 'Revalidation due',
    empty: 'Vous n’êtes encore dans aucune communauté.',
    find: 'Voir les communautés',
  },
  settings: {
    title: 'Comment Collegium se présente',
    keys: 'Raccourcis à une touche',
    keysHint:
      'Touches sans Ctrl ni Cmd : / pour chercher, ? pour la liste, g puis une lettre pour aller quelque part. Désactivez-les si vous dictez ou tapez par mégarde.',
    on: 'Activés',
    off: 'Désactivés',
    save: 'Enregistrer',
  },
  password: {
    title: 'Mot de passe',
    why: 'Un nouveau mot de passe se définit par un lien envoyé à votre adresse.',
    link: 'M’envoyer le lien',
  },
} as const satisfies Catalogue<typeof english>;
