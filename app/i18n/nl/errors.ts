import type { Catalogue } from '../catalogue.ts';
import type { errors as english } from '../en/errors.ts';

export const errors = {
  required: 'Vul dit in.',
  tooLong: 'Dit is te lang.',
  tooMany: 'Dit zijn er te veel: hoogstens 20.',
  email: 'Dit is geen volledig e-mailadres.',
  phone: 'Schrijf het nummer met landcode, zoals +36 1 555 0142.',
  invisible: 'Hier staan onzichtbare tekens in. Typ het in plaats van het te plakken.',
  classified:
    'Dit draagt een EU-rubricering. Gerubriceerde EU-informatie hoort hier niet thuis.',
  passwordShort: 'Gebruik ten minste 12 tekens. Een zin is makkelijk te onthouden.',
  storage:
    'Niet opgeslagen: de database antwoordt niet. Wat u hebt getypt, staat er nog; probeer het opnieuw.',
  choose: 'Kies er een.',
  chooseOne: 'Kies er ten minste een.',
  terms: 'Zonder dit is er geen account.',
  ownAddress: 'Dit is uw eigen adres. Een voordrager is iemand anders.',
  sameSponsor: 'Dit is opnieuw de eerste voordrager. Noem iemand anders.',
  secondSponsor: 'Voor wetenschap en bedrijfsleven zijn twee voordragers nodig.',
  alreadyNamed: 'U hebt dit adres al genoemd.',
  tooManySponsors: 'U hebt vijf voordragers genoemd. Vraag een van hen om te schrijven.',
  needsReason: 'Zeg waarom. De aanvrager leest het en het blijft in het dossier.',
  wrongCode: 'Dit is niet de code in de gegevensmap van de server.',
  addressTaken: 'Er is al een account met dit adres. Benoem de persoon als lid.',
  unknownMember: 'Geen toegelaten persoon heeft dit adres. Nodig de persoon uit.',
} as const satisfies Catalogue<typeof english>;
