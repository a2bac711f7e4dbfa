import type { Catalogue } from '../catalogue.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {
  required: 'À remplir.',
  tooLong: 'C’est trop long.',
  tooMany: 'Il y en a trop : 20 au plus.',
  email: 'Cette adresse électronique n’est pas complète.',
  phone: 'Écrivez le numéro avec l’indicatif du pays, par exemple +36 1 555 0142.',
  invisible: 'Ce texte contient des caractères invisibles. Saisissez-le au lieu de le coller.',
  classified:
    'Ce texte porte une mention de classification de l’UE. Les informations classifiées de l’UE n’ont pas leur place ici.',
  passwordShort: 'Utilisez au moins 12 caractères. Une phrase se retient facilement.',
  storage:
    'Non enregistré : la base de données ne répond pas. Votre saisie est toujours là ; réessayez.',
  choose: 'Choisissez une réponse.',
  chooseOne: 'Choisissez au moins une réponse.',
  terms: 'Sans cela, pas de compte.',
  ownAddress: 'C’est votre propre adresse. Un parrain est une autre personne.',
  sameSponsor: 'C’est encore le premier parrain. Désignez une autre personne.',
  secondSponsor: 'Le monde universitaire et le secteur privé ont besoin de deux parrains.',
  alreadyNamed: 'Vous avez déjà désigné cette adresse.',
  tooManySponsors: 'Vous avez désigné cinq parrains. Demandez à l’un d’eux d’écrire.',
  needsReason: 'Dites pourquoi. Le candidat lira ce texte, qui reste au dossier.',
  wrongCode: 'Ce n’est pas le code qui se trouve dans le dossier de données du serveur.',
  addressTaken: 'Un compte existe avec cette adresse. Nommez la personne comme membre.',
  unknownMember: 'Aucune personne admise n’a cette adresse. Invitez la personne.',
  dateOrder: 'Le dernier jour précède le premier.',
  ownLesson: 'Vous avez écrit l’observation ; quelqu’un d’autre doit donc en décider.',
  lessonSubmitted:
    'Cet enseignement a été soumis entre-temps : son texte ne peut plus être modifié. Copiez ce que vous avez écrit avant de partir.',
  markingNotHere:
    'Ce marquage n’est pas possible ici : vous et un autre modérateur devez pouvoir lire l’enseignement.',
  date: 'Indiquez une date du calendrier.',
  past: 'Choisissez aujourd’hui ou un jour ultérieur.',
  caseNumber:
    'Ceci ressemble à un numéro d’affaire. Les données opérationnelles relèvent de SIENA.',
  readersNeeded: 'Désignez au moins un lecteur ou choisissez un autre marquage.',
  unknownReader: 'L’une de ces personnes a quitté la communauté. Choisissez de nouveau.',
  markingRefused: 'Avec ce marquage, vous ne pourriez pas le lire vous-même.',
  threadClosed: 'Cette discussion a été close entre-temps.',
  slug: 'Utilisez des lettres minuscules, des chiffres et des traits d’union simples.',
  slugTaken: 'Une autre communauté a déjà cette adresse.',
  slugNeeded: 'Ce nom ne donne pas d’adresse. Écrivez-en une en lettres latines minuscules.',
  unknownPerson: 'Aucune personne admise n’a cette adresse.',
  oneToTwenty: 'Indiquez un nombre de 1 à 20.',
  tooShort: 'Donnez un peu plus de précisions.',
  otherQuestions:
    'Les questions ont changé entre-temps. Relisez-les ; vos réponses à celles qui restent sont conservées.',
  unknownParent: 'Il n’existe pas de page sous laquelle la placer.',
  parentBelow: 'Une page ne peut se trouver ni sous elle-même ni sous une page placée sous elle.',
  notOriginator: 'Seule l’organisation dont provient la page en abaisse le marquage.',
  reasonForLowering: 'Dites pourquoi le marquage est abaissé. Le motif reste au journal d’audit.',
  locksOut:
    'Vous ne pourriez plus lire la page vous-même : elle provient d’une autre organisation.',
} as const satisfies Catalogue<typeof english>;
