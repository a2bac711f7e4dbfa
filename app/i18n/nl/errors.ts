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
  dateOrder: 'De laatste dag ligt vóór de eerste.',
  ownLesson: 'U schreef de waarneming, dus iemand anders moet erover beslissen.',
  lessonSubmitted:
    'Deze les is intussen ingediend, dus de tekst kan niet meer worden gewijzigd. Kopieer wat u typte voordat u weggaat.',
  markingNotHere:
    'U kunt deze markering hier niet geven: u en een andere moderator moeten de les kunnen lezen.',
  date: 'Vul een bestaande datum in.',
  past: 'Kies vandaag of een latere dag.',
  caseNumber: 'Dit lijkt op een zaaknummer. Operationele gegevens horen in SIENA.',
  readersNeeded: 'Wijs ten minste één lezer aan, of kies een andere markering.',
  unknownReader: 'Een van deze personen heeft de gemeenschap verlaten. Kies opnieuw.',
  markingRefused: 'Met deze markering zou u het zelf niet kunnen lezen.',
  threadClosed: 'Deze discussie is intussen gesloten.',
  slug: 'Gebruik kleine letters, cijfers en enkele koppeltekens.',
  slugTaken: 'Een andere gemeenschap heeft dit adres al.',
  slugNeeded: 'Van deze naam is geen adres te maken. Schrijf er een in kleine Latijnse letters.',
  unknownPerson: 'Niemand die is toegelaten, heeft dit adres.',
  oneToTwenty: 'Vul een getal van 1 tot 20 in.',
  tooShort: 'Zeg er iets meer over.',
  otherQuestions: 'De vragen zijn intussen gewijzigd. Lees ze opnieuw; uw antwoorden op de vragen die blijven, zijn bewaard.',
} as const satisfies Catalogue<typeof english>;
