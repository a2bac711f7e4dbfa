import type { DemoPage } from '../types.ts';

export const disastersPages: DemoPage[] = [
  {
    key: 'evacuation-by-night',
    community: 'disasters',
    title: 'Evacuation by night',
    language: 'en',
    marking: 'TLP:CLEAR',
    owner: 'wiersinga',
    state: 'endorsed',
    reviewBy: '2027-06-09',
    created: '2022-02-14',
    authors: ['wiersinga', 'kallmeyer', 'manousaki', 'vandermeulen'],
    endorsement: {
      revision: 12,
      on: '2026-06-09',
      by: ['wiersinga', 'kallmeyer', 'vandermeulen', 'zupancic'],
      dissent: [
        {
          by: 'manousaki',
          text: 'On islands and single-road valleys the sea or the school is the better exit. The traffic section assumes two roads out; state that at its head.',
        },
      ],
    },
    body: [
      {
        lead: 'People sleep, telephones lie in another room, and water or fire arrives faster than buses. What worked when whole villages had to move between ten in the evening and six in the morning.',
      },
      { h: 'Warning' },
      {
        p: 'A message wakes about half of a village. The rest needs a sound they do not know and a person at the door. Send the cell broadcast first, the siren at the same minute, and patrols with the horn along the lowest street. The order matters: people who hear the siren look for the message, and people who see the message look out of the window for the patrol.',
      },
      {
        ul: [
          'Three sentences: where, what to do, until when. “Low streets of the river quarter. Go uphill to the school now. Road is passable until 02:30.”',
          'No “be prepared”. In two floods it was read as “go back to sleep”.',
          'One text, agreed by water authority, fire service and police before sending. Nine minutes were lost to the word “recommended”.',
          'Door teams ring, knock, call a name if there is one, and mark the gate with chalk: time, number of people, left or stayed.',
        ],
      },
      {
        callout: 'Decide in daylight',
        kind: 'warning',
        text: 'If the forecast gives one chance in three of reaching the threshold by night, evacuate before dusk. Every review we hold says that it would have been possible; two in nine did it.',
      },
      { h: 'Traffic' },
      {
        p: 'One car for each household, one direction for each road, and no return. Put the first officer at the last junction before the danger, not at the first one after safety: cars that turn back to fetch someone are what blocks a road. Count on 400 to 600 cars an hour on a lane at night with rain, half the figure in the manual.',
      },
      {
        ol: [
          'Close the inward lane for all but rescue and buses. Name one officer who may make exceptions, and put the name on the radio.',
          'Tow, do not repair. Two recovery vehicles on the route from the first hour.',
          'Light the junctions. A patrol car with its lights on is a landmark; a torch is not.',
          'Keep buses for those without cars; they will be late. Private cars carried nine evacuees in ten.',
        ],
      },
      { h: 'Care homes' },
      {
        p: 'A home with eighty residents takes five to seven hours at night, two staff and forty transports. It must therefore begin before everybody else or not at all. Ask homes beforehand for one number: how many residents can sit in a bus. It was three in ten on average; planners had assumed seven.',
      },
      {
        table: {
          head: ['Time to water or fire', 'Choice', 'Condition'],
          rows: [
            ['More than 8 hours', 'Move all', 'A home that receives has said yes by name'],
            [
              '3–8 hours',
              'Move those who can sit, others to the upper floor',
              'Power, oxygen and staff upstairs for 24 hours',
            ],
            ['Under 3 hours', 'All upstairs', 'A boat or aircraft knows the building'],
          ],
          caption: 'Moving a care home: choice by time that is left',
        },
      },
      {
        p: 'Send medicines, files and one carer known to the residents in each vehicle. Write name and home on a wristband; in one town eleven residents could not be named the next morning.',
      },
      { h: 'Those who stay' },
      {
        p: 'About one household in fifteen stays: animals, fear of looting, a relative who will not move, or earlier alarms that came to nothing. Do not argue for more than two minutes. Ask for the number of people, a telephone, and whom to inform; tell them when the last patrol will pass, and keep that hour.',
      },
      {
        p: 'Say plainly that nobody may be able to come. This sentence moved more people than any order did. Give the list of those who stayed to the rescue service, not to the loudspeaker. Take animals: villages that had a trailer for dogs and goats emptied almost completely.',
      },
    ],
  },
  {
    key: 'missing-persons-after-disaster',
    community: 'disasters',
    title: 'Missing persons after a disaster',
    language: 'en',
    marking: 'TLP:CLEAR',
    owner: 'grguric',
    state: 'in-review',
    reviewBy: '2027-02-28',
    created: '2025-04-07',
    authors: ['grguric', 'kallmeyer', 'charbonnier'],
    body: [
      {
        lead: 'On the second day there are thirteen hundred names on nine lists, and most of these people are alive. How to come to one list, answer relatives, and identify the dead without a mistake.',
      },
      { h: 'One list' },
      {
        p: 'Every service that answers a telephone will open a list: control room, town hall, hospital, Red Cross, broadcaster, a helpful neighbour with a spreadsheet. You cannot forbid it. Publish one number and one form within the first two hours, and send one person to each of the others to bring their list in every four hours.',
      },
      {
        ol: [
          'A name goes on the list once, with date of birth or approximate age, place last seen, and who reported it.',
          'Two officers merge; nobody else may. They work at one table and in shifts of six hours.',
          'Each name has one of four states: reported, contact established, in hospital, dead and identified. There is no state “probably”.',
          'A name leaves the list when an officer has spoken to the person, not when a friend has seen a post.',
        ],
      },
      {
        table: {
          head: ['After', 'Names on all lists', 'Persons after merging', 'Truly missing'],
          rows: [
            ['24 hours', '1 310', '702', '94'],
            ['48 hours', '1 745', '611', '61'],
            ['5 days', '1 790', '173', '38'],
            ['14 days', '1 802', '39', '36'],
          ],
          caption: 'How one list shrank after a flood in three valleys',
        },
      },
      {
        callout: 'Publish the method, not the number',
        kind: 'warning',
        text: 'The figure of missing persons will be quoted as the figure of dead. Say each time how it is counted and that it will fall. If it must be published, do so once a day at the same hour.',
      },
      { h: 'Relatives' },
      {
        p: 'Open a place where they can sit: not a police station, not the mortuary, near the valley but with a roof and a telephone network. Each family has one officer by name who calls every evening, also when there is nothing to say. Families forgave bad news. They did not forgive hearing it from the radio.',
      },
      {
        ul: [
          'Ask the long questions once. The ante-mortem interview takes two hours; tell people beforehand, and bring the dentist’s name, photographs with teeth visible, and a toothbrush.',
          'Take reference samples from parents or children in the first week. Later they have left.',
          'Interpreters for visitors, workers and drivers; a third of the reports in one valley came from abroad, through embassies, at night.',
          'Do not show photographs of the dead on a telephone, whatever is asked.',
        ],
      },
      { h: 'Identification' },
      {
        p: 'Visual recognition was wrong in one case in twenty after water, and more often after fire. Use the Interpol procedure with fingerprints, teeth or DNA, and let the identification commission decide, never the search team. Tell families the first day that this takes days, and why.',
      },
      {
        p: 'Name one commission for the whole event, even if it crosses counties or borders. Where two prosecutors had opened two files, remains of one person bore two numbers for eleven weeks. The commission meets at a fixed hour, writes down each decision and its ground, and informs the family officer before anybody else.',
      },
      {
        p: 'At the end some names remain. Agree with the court early what is needed to declare a death without a body; families could not bury, inherit or close a telephone contract for up to fourteen months. Hand the open names to the missing persons unit in a meeting, not by mail.',
      },
    ],
  },
  {
    key: 'cordons-and-looting',
    community: 'disasters',
    title: 'Absperrungen und Plünderungen',
    language: 'de',
    marking: 'TLP:CLEAR',
    owner: 'kallmeyer',
    state: 'draft',
    reviewBy: '2027-04-30',
    created: '2026-03-23',
    authors: ['kallmeyer', 'zupancic', 'wiersinga'],
    body: [
      {
        lead: 'Nach dem Wasser kommen Helfer, Angehörige, Schaulustige und einzelne Diebe, alle auf derselben Straße. Wie eine Absperrung die einen durchlässt und die anderen nicht. Für Einsatzabschnitte, Ordnungsämter und Feuerwehr.',
      },
      { h: 'Zugangsausweise' },
      {
        p: 'Ein Ausweis muss am zweiten Tag da sein, sonst gilt ab dem dritten jeder Zettel. Bewährt haben sich Bänder am Handgelenk in drei Farben, ausgegeben an einer einzigen Stelle außerhalb des Sperrgebiets. Papier wurde nass, Warnwesten wurden nachgekauft: In einem Tal trugen am fünften Tag mehr Menschen eine Weste mit der Aufschrift „Einsatzleitung“, als der Stab Mitglieder hatte.',
      },
      {
        table: {
          head: ['Band', 'Wer', 'Gilt', 'Nachweis'],
          rows: [
            [
              'Blau',
              'Anwohner und Eigentümer',
              'bis auf Weiteres',
              'Ausweis oder Nachbar, der bürgt',
            ],
            ['Gelb', 'Handwerk, Pflege, Versorger', 'fünf Tage', 'Auftrag oder Anruf beim Betrieb'],
            ['Weiß', 'Freiwillige', 'ein Tag', 'Eintrag in die Liste, Einweisung'],
          ],
          caption: 'Zugang nach Farben, erprobt in zwei Landkreisen',
        },
      },
      {
        ul: [
          'Anwohner dürfen immer hinein, wenn das Haus steht. Wer sie drei Tage fernhält, bewacht am Ende die Absperrung statt der Häuser.',
          'Wer keine Papiere mehr hat, braucht zwei Nachbarn. Das dauert vier Minuten und wurde in keinem bekannten Fall missbraucht.',
          'Presse bekommt einen festen Platz, feste Zeiten und eine Begleitung, kein Band.',
        ],
      },
      { h: 'Streifenmuster' },
      {
        p: 'Tatsächliche Plünderungen sind selten, die Furcht davor ist es nicht. In der Auswertung von vier Lagen kamen auf hundert gemeldete Plünderungen elf bestätigte Diebstähle; die meisten betrafen Werkzeug, Kupfer und Kraftstoff, nicht Wohnungen. Trotzdem entscheidet diese Furcht, ob Menschen beim nächsten Mal gehen.',
      },
      {
        ol: [
          'Nachts zu Fuß und mit Licht, alle neunzig Minuten dieselbe Straße, in wechselnder Richtung. Ein Fahrzeug mit Blaulicht am Ortseingang sieht nur der Ortseingang.',
          'Karte mit Uhrzeit in den Briefkasten: „Ihr Haus wurde um 02:40 Uhr kontrolliert.“ Das hat mehr Anrufe erspart als jede Pressemitteilung.',
          'Ein- und Ausfahrten notieren, Ladung ansehen, nichts beschlagnahmen, was einem Helfer gehören kann. Bei Kupfer und Heizkesseln nachfragen, wohin es geht.',
          'Jede gemeldete Plünderung binnen einer Stunde aufsuchen und das Ergebnis am selben Abend veröffentlichen, auch wenn nichts war.',
        ],
      },
      {
        callout: 'Bürgerwehren',
        kind: 'warning',
        text: 'Wo sich Anwohner selbst auf Streife verabreden, sofort hingehen und ihnen etwas geben: eine Telefonnummer, die abgenommen wird, und die Aufgabe, zu melden statt anzuhalten. Verbote allein haben die Gruppen nur in die nächste Straße verlegt.',
      },
      { h: 'Freiwillige' },
      {
        p: 'Am ersten Wochenende kommen mehr Helfer, als das Tal fassen kann. Nicht abweisen, sondern vor dem Tal sammeln: Parkplatz, Busse, Einweisung von zehn Minuten, Rückfahrt zu fester Stunde. Ohne Sammelplatz standen Helfer und Rettung im selben Stau; mit ihm brauchte der Rettungswagen statt 48 Minuten noch 17.',
      },
      {
        p: 'Freiwillige arbeiten straßenweise unter einer Person, die der Ort kennt. Die Polizei braucht von ihnen drei Dinge: die Zahl am Morgen, die Zahl am Abend und einen Menschen, der erreichbar ist. Wer Fundsachen, Waffen, Öl oder Tote findet, bleibt stehen und ruft an; das gehört in die Einweisung, in genau diesen Worten.',
      },
      {
        p: 'Noch offen: Wie lange darf eine Absperrung die Durchfahrt verbieten, wenn nur eine Brücke übrig ist? Beispiele aus engen Tälern fehlen.',
      },
    ],
  },
  {
    key: 'help-across-borders',
    community: 'disasters',
    title: 'L’aide au-delà des frontières',
    language: 'fr',
    marking: 'TLP:CLEAR',
    owner: 'charbonnier',
    state: 'withdrawn',
    reviewBy: '2027-09-14',
    created: '2022-11-21',
    authors: ['charbonnier', 'vandermeulen'],
    body: [
      {
        callout: 'Page retirée le 14 septembre 2026',
        kind: 'warning',
        text: 'La partie « Demande » suit un formulaire qui n’est plus en usage et donne des délais devenus faux. La page reste lisible pour mémoire. Une nouvelle rédaction suivra l’exercice d’avril 2027 ; d’ici là, passez par votre centre national.',
      },
      {
        lead: 'Demander des policiers à un voisin, les recevoir, les commander. Ce que trois inondations et deux étés de feux ont appris à ceux qui demandaient et à ceux qui venaient.',
      },
      { h: 'Demande' },
      {
        p: 'On demande un effet, pas un effectif. « Tenir quatre carrefours jour et nuit pendant six jours » se comprend dans toutes les langues ; « trente agents » fait venir trente spécialistes de l’ordre public là où il fallait des motocyclistes. La demande passe par le centre national, jamais d’état-major à état-major, même quand on se connaît : trois fois sur cinq, l’accord verbal a retardé l’accord écrit.',
      },
      {
        ol: [
          'Dire l’effet, le lieu, la durée, la langue de travail et la fin prévue.',
          'Dire ce que l’on ne demande pas : armes, arrestations, contact avec la presse.',
          'Régler par écrit l’uniforme, le port de l’arme, l’assurance et les frais avant le départ. L’article 26 de la décision Prüm donne la base ; l’accord bilatéral donne les pouvoirs.',
          'Répondre dans les quatre heures à qui propose son aide, même par un refus.',
        ],
      },
      {
        callout: 'Le mécanisme de protection civile',
        kind: 'note',
        text: 'Les moyens de secours passent par le centre de coordination à Bruxelles. Les policiers n’y sont pas prévus : deux demandes parallèles, deux circuits, un seul officier qui suit les deux.',
      },
      { h: 'Accueil' },
      {
        p: 'Le détachement arrive fatigué, de nuit, à un endroit qui n’est pas celui du message. Envoyez un motard à la sortie de l’autoroute et un officier de liaison qui reste jusqu’au retour. Comptez une demi-journée avant le premier emploi : repas, radios, carte, droit local en une page.',
      },
      {
        table: {
          head: ['Besoin', 'Prévu', 'Constaté'],
          rows: [
            ['Radios compatibles ou prêtées', '4 h', '19 h'],
            ['Carburant, carte de paiement', 'à l’arrivée', 'deuxième jour'],
            ['Hébergement au sec', 'à l’arrivée', 'à l’arrivée'],
            ['Fiche de droit local traduite', 'avant le départ', 'jamais, deux fois sur trois'],
          ],
          caption: 'Accueil de cinq détachements étrangers, délais prévus et constatés',
        },
      },
      {
        ul: [
          'Une patrouille mixte vaut mieux que deux patrouilles : l’un connaît la route, l’autre a dormi.',
          'Les habitants acceptent l’uniforme étranger dès qu’un visage local est à côté. Seul, il a été pris deux fois pour un déguisement.',
          'Prévoir le départ : une poignée de main du maire coûte dix minutes et décide de la prochaine fois.',
        ],
      },
      { h: 'Commandement' },
      {
        p: 'Le détachement garde son chef, sa discipline et sa relève ; il reçoit ses missions de celui qui commande le secteur. Rien d’autre. Les deux chefs s’assoient à la même table deux fois par jour, et l’officier de liaison dit tout haut ce que chacun n’ose pas dire : repos dépassé, mission impossible, matériel absent.',
      },
      {
        p: 'Toute arrestation, tout usage de la force, tout accident relève du chef local dans la minute. Écrivez-le sur la carte de poche. Lors d’une inondation, un vol constaté par une patrouille étrangère seule n’a pas pu être poursuivi : personne n’avait noté qui avait vu quoi, ni sous quel pouvoir.',
      },
      {
        p: 'À la fin, chaque côté écrit sa page, sans la montrer à l’autre. On les échange ensuite. Les écarts entre les deux sont la leçon.',
      },
    ],
  },
];
