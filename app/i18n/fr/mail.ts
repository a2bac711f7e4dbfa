import type { Catalogue } from '../catalogue.ts';
import type { mail as english } from '../en/mail.ts';

export const mail = {
  frame: {
    text: '{{body}}\n\n-- \nCollegium, un espace de travail pour des communautés habilitées d’experts en sécurité intérieure.\nCe message a été envoyé par la plateforme ; les réponses ne sont pas lues. Les données opérationnelles relèvent de SIENA.\n',
  },
  verify: {
    subject: 'Confirmez votre adresse électronique',
    body: 'Vous vous êtes inscrit à Collegium. Confirmez votre adresse dans les 24 heures :\n\n{{link}}\n\nLa page comporte un bouton ; l’adresse est confirmée lorsque vous appuyez dessus. Si l’inscription ne vient pas de vous, ne faites rien : elle restera sans suite.',
  },
  addressTaken: {
    subject: 'Une inscription a été tentée avec votre adresse',
    body: 'Quelqu’un, peut-être vous, a rempli le formulaire d’inscription de Collegium avec cette adresse. Un compte existe déjà ; rien n’a donc changé.\n\nSi c’était vous, connectez-vous :\n{{link}}\n\nSi vous avez oublié le mot de passe, choisissez-en un autre :\n{{forgotten}}',
  },
  sponsorAsked: {
    subject: '{{name}} vous désigne comme parrain',
    body: '{{name}} ({{organisation}}) s’est inscrit à Collegium et vous désigne comme parrain. Indiquez dans une déclaration comment vous connaissez cette personne et si vous soutenez son admission, ou faites part d’une réserve. Seule l’instance qui décide la lira.\n\n{{link}}\n\nSi vous ne connaissez pas cette personne, faites part d’une réserve.',
  },
  sponsored: {
    subject: 'Votre inscription est prête pour une décision',
    body: 'Les déclarations de vos parrains sont arrivées. Le point de contact dont vous relevez va décider ; vous recevrez un message.\n\nOù en est votre dossier :\n{{link}}',
  },
  fileReady: {
    subject: 'Admission : {{name}} attend une décision',
    body: 'Le dossier de {{name}} ({{organisation}}, {{country}}) contient les déclarations requises. Il est complet :\n\n{{link}}',
  },
  concern: {
    subject: 'Admission : une réserve au sujet de {{name}}',
    body: 'Un parrain désigné par {{name}} ({{organisation}}, {{country}}) a fait part d’une réserve. Elle figure au dossier :\n\n{{link}}',
  },
  answered: {
    subject: 'Admission : {{name}} a répondu',
    body: '{{name}} a répondu à la question posée avant la décision d’admission :\n\n{{link}}',
  },
  appealed: {
    subject: 'Admission : {{name}} fait recours',
    body: '{{name}} n’a pas été admis et demande le seul réexamen auquel chacun a droit :\n\n{{link}}',
  },
  admitted: {
    subject: 'Vous êtes admis sur Collegium',
    body: 'Vous êtes admis sur la plateforme. Chaque communauté décide elle-même de ses membres ; choisissez-en une et présentez une demande :\n\n{{link}}',
  },
  rejected: {
    subject: 'Vous n’êtes pas admis sur Collegium',
    body: 'Vous n’êtes pas admis sur la plateforme. Le motif :\n\n{{reason}}\n\nVous pouvez faire recours une fois :\n{{link}}',
  },
  infoRequested: {
    subject: 'Une question avant la décision sur votre admission',
    body: 'Avant la décision sur votre admission, une question vous est posée :\n\n{{reason}}\n\nRépondez ici :\n{{link}}',
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe',
    body: 'Quelqu’un, peut-être vous, a demandé un nouveau mot de passe pour cette adresse. Le lien fonctionne une fois, pendant une heure :\n\n{{link}}\n\nSi ce n’était pas vous, ne faites rien : le mot de passe reste le même.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe a été modifié',
    body: 'Le mot de passe de votre compte a été modifié et toutes les sessions ont été fermées. Si ce n’était pas vous, choisissez aussitôt un nouveau mot de passe et avertissez votre point de contact national :\n\n{{link}}',
  },
  foundingInvitation: {
    subject: 'Vous êtes nommé : $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} vous a nommé sur Collegium. Votre compte est prêt. Choisissez un mot de passe dans les sept jours :\n\n{{link}}',
  },
  roleGranted: {
    subject: 'Vous êtes nommé : $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} vous a nommé sur Collegium. La nomination prend effet immédiatement :\n\n{{link}}',
  },
  roleRevoked: {
    subject: 'Votre nomination a pris fin : $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} a mis fin à votre nomination sur Collegium. Vos adhésions restent inchangées :\n\n{{link}}',
  },
  applicationApproved: {
    subject: 'Vous êtes membre de « {{community}} »',
    body: 'Les modérateurs de « {{community}} » ont approuvé votre demande d’adhésion. Vous avez accès dès maintenant :\n\n{{link}}',
  },
  applicationDeclined: {
    subject: 'Votre demande d’adhésion à « {{community}} » a été refusée',
    body: 'Les modérateurs de « {{community}} » ont refusé votre demande d’adhésion. Le motif :\n\n{{reason}}\n\nVous pourrez présenter une nouvelle demande lorsque la situation aura changé :\n{{link}}',
  },
  applicationQuestion: {
    subject: 'Une question sur votre demande d’adhésion à « {{community}} »',
    body: 'Avant de décider, les modérateurs de « {{community}} » demandent :\n\n{{reason}}\n\nRépondez ici :\n{{link}}',
  },
  membershipSuspended: {
    subject: 'Votre adhésion à « {{community}} » est suspendue',
    body: 'Un modérateur a suspendu votre adhésion à « {{community}} ». Jusqu’à son rétablissement, vous ne pouvez ni y lire ni y écrire. Le motif :\n\n{{reason}}\n\nVos communautés :\n{{link}}',
  },
  membershipReinstated: {
    subject: 'Votre adhésion à « {{community}} » est rétablie',
    body: 'Un modérateur a rétabli votre adhésion à « {{community}} ». Vous pouvez de nouveau y lire et y écrire :\n\n{{link}}',
  },
  membershipRevoked: {
    subject: 'Vous n’êtes plus membre de « {{community}} »',
    body: 'Un modérateur vous a retiré de « {{community}} ». Le motif :\n\n{{reason}}\n\nVos communautés :\n{{link}}',
  },
  communityInvitation: {
    subject: 'Vous êtes invité à demander votre adhésion à « {{community}} »',
    body: '{{inviter}} vous invite à demander votre adhésion à « {{community}} ». Ses modérateurs décident lorsque vous avez répondu à leurs questions :\n\n{{link}}',
  },
  communityOpened: {
    subject: 'Vous êtes le premier modérateur de « {{community}} »',
    body: '{{inviter}} a ouvert la communauté « {{community}} » et vous en a désigné premier modérateur. Les demandes arrivent sur votre bureau :\n\n{{link}}',
  },
} as const satisfies Catalogue<typeof english>;
