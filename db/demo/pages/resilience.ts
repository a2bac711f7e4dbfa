import type { DemoPage } from '../types.ts';

export const resiliencePages: DemoPage[] = [
  {
    key: 'first-hour-after-attack',
    community: 'resilience',
    title: 'The first hour after an attack',
    language: 'en',
    marking: 'TLP:AMBER',
    owner: 'vandermeulen',
    state: 'endorsed',
    reviewBy: '2027-01-20',
    created: '2022-10-03',
    authors: ['vandermeulen', 'charbonnier', 'kallmeyer', 'wiersinga'],
    endorsement: {
      revision: 10,
      on: '2026-07-20',
      by: ['vandermeulen', 'charbonnier', 'wiersinga'],
    },
    body: [
      {
        lead: 'In the first hour nobody knows how many attackers there are, where they are, and whether it is over. What the duty commander decides anyway. For control rooms, first commanders and those who exercise them.',
      },
      { h: 'Alarm' },
      {
        p: 'The first call is nearly always wrong about the place and right about the kind. Treat the second independent call as confirmation and give the code word; waiting for a patrol on the spot cost six to eleven minutes in the events reviewed. A code word taken back after ten minutes harms nobody.',
      },
      {
        ol: [
          'Minute 0–5: code word, nearest patrols in, all others to named meeting points and not to the scene.',
          'Minute 5–10: one commander by name on the radio. The first officer who says “I command” does so until relieved by name.',
          'Minute 10–20: second scene assumed. Reserve held back, stations, transport hub and hospitals told.',
          'Minute 20–60: neighbours and the national level alarmed, with one written report of five lines. Cross-border pursuit is asked for now, not when it is needed.',
        ],
      },
      {
        callout: 'Everybody comes',
        kind: 'warning',
        text: 'Officers off duty, in plain clothes and armed, arrive within fifteen minutes from all sides. Send them to the meeting point by message to all telephones. Twice an officer was taken for an attacker.',
      },
      { h: 'Casualties' },
      {
        p: 'People bleed to death in the minutes before the scene is safe. Officers carry tourniquets and use them; a patrol that passes wounded people to reach the attacker says aloud that help is following, and means it. Mark three zones as soon as shots have stopped: in the first only police, in the second police with paramedics who have agreed and trained, in the third everybody.',
      },
      {
        table: {
          head: ['Event or exercise', 'First medic at a casualty', 'What made the difference'],
          rows: [
            ['Without zones', '34–51 min', 'Waiting until the building was declared safe'],
            [
              'Zones, not trained together',
              '22 min',
              'Medics waited for an escort nobody had named',
            ],
            ['Zones, trained twice a year', '9 min', 'Escort named in the alarm order'],
          ],
          caption: 'Time to first treatment inside the cordon',
        },
      },
      {
        ul: [
          'Half of the wounded reach hospital in private cars, and reach the nearest one. Warn it, and post two officers at its door.',
          'Keep one road for ambulances free from the first minute, with an officer at each end of it.',
          'Write the number of casualties sent, and where to, on a board. Tracing them afterwards took three days where nobody had.',
        ],
      },
      { h: 'Information' },
      {
        p: 'The first message of the police goes out within fifteen minutes, even if it says little: we know of it, we are there, avoid this area, next message at the full hour. Whoever keeps the hour is believed later. Never give a number of attackers or dead in the first hour; it is always wrong, and the correction is heard as a lie.',
      },
      {
        p: 'Ask for pictures and films to be sent, not posted, and give the address of the upload in the first message. One city received 2 300 files in four hours, with which the route of the attacker was rebuilt by night. Without such an address the same films were on every channel before the crisis staff had met.',
      },
      {
        ul: [
          'One line for relatives within the hour, on a number prepared in advance with forty operators, not on 112.',
          'Inside: the log is written by somebody who does nothing else. Times from memory differ by up to eighteen minutes.',
          'Tell your own people what is known every thirty minutes. They read the rumours too.',
        ],
      },
    ],
  },
  {
    key: 'rumours-and-facts',
    community: 'resilience',
    title: 'Rumours and facts',
    language: 'en',
    marking: 'TLP:AMBER',
    owner: 'charbonnier',
    state: 'draft',
    reviewBy: '2027-06-01',
    created: '2026-01-12',
    authors: ['charbonnier', 'kallmeyer', 'vandermeulen'],
    body: [
      {
        lead: 'A false story needs forty minutes to reach a town; a checked denial needs four hours. How to shorten the second, and when to say nothing. For crisis staffs and press offices.',
      },
      { h: 'Watching' },
      {
        p: 'Watching is listening for questions, not collecting names. Two people for each shift read what the public asks on the lines of the police, the municipality and the broadcaster, and note every story that appears in three places. What is written in closed groups is out of bounds without an order; what callers to 112 repeat is not, and it is the earlier sign in most cases.',
      },
      {
        ul: [
          'Ask the control room every two hours which story callers tell. It costs a minute and came before any monitoring tool in five of six events.',
          'Note the story, the first time, the spread and the harm it could do. No accounts, no persons, unless a crime is under investigation and somebody else does that.',
          'Tell rumours of people apart from campaigns. Identical words in three languages within ten minutes are no neighbours talking.',
        ],
      },
      {
        callout: 'The police do not rate opinions',
        kind: 'warning',
        text: 'An unfriendly account of our work is no disinformation. Answer only where a false fact leads to harm: people driving into danger, attacking someone, or not leaving.',
      },
      { h: 'Answering' },
      {
        p: 'Answer when it does harm and when you know. If you do not know, say what you are checking and when you will speak again. Put the fact first, name the false story once and briefly, and end with the fact. A denial that opened with the rumour as a headline was shared as proof of it in two towns.',
      },
      {
        table: {
          head: ['Story', 'Harm', 'Answer', 'By whom'],
          rows: [
            [
              'Second attacker at the station',
              'Panic, crush',
              'Within 10 minutes, picture of the calm hall',
              'Police',
            ],
            [
              'Water is poisoned',
              'Run on shops',
              'Within 30 minutes, with the measured value',
              'Waterworks',
            ],
            [
              'Dam opened on purpose',
              'Distrust of orders',
              'Same day, with the curve of levels',
              'Dam operator',
            ],
            [
              'Migrants loot houses',
              'Assaults',
              'Same day, with the number of confirmed thefts',
              'Mayor and police',
            ],
            ['Minister fled', 'None', 'None', '–'],
          ],
          caption: 'Whether, when and who: five stories from exercises and events',
        },
      },
      {
        ol: [
          'Whoever is believed answers. That is seldom the ministry: firefighters, doctors, the mayor, the football club.',
          'In the languages in which the story runs. Translating a denial on the second day reaches nobody.',
          'With something to see: a picture of the place with a clock, a measured value, a map.',
          'Once. Repeating a denial spreads the story to those who had not heard it.',
        ],
      },
      { h: 'Afterwards' },
      {
        p: 'Write down within a week which stories did harm, which of our own messages were wrong, and how long each correction took. The second list is mostly the longer. In one event three of the eleven false stories had begun with a police message that was corrected too quietly.',
      },
      {
        p: 'Campaigns are handed over, with the time line and the texts, to the national body in charge of foreign interference. What stays here is the method: which sentence worked, which made it worse, who was believed. Delete the notes on stories that came to nothing after thirty days.',
      },
      {
        p: 'Open in this draft: pictures made by machines. We have two cases, and both were recognised by local people from a wrong street sign, not by software. More examples are needed before this becomes advice.',
      },
    ],
  },
  {
    key: 'drones-over-airports',
    community: 'resilience',
    title: 'Drones over airports',
    language: 'en',
    marking: 'TLP:RED',
    owner: 'kallmeyer',
    state: 'draft',
    reviewBy: '2027-02-15',
    created: '2026-08-24',
    authors: ['kallmeyer', 'wiersinga'],
    body: [
      {
        lead: 'A light over the threshold, one pilot who saw it, three hundred flights. How to come from a sighting to a decision, and from a closure to an opening. Named readers only until the exercise of January 2027 has been evaluated.',
      },
      { h: 'Detection' },
      {
        p: 'Most first reports come from people and most of them are wrong about distance. Of 74 reports at two airports in fourteen months, 19 were confirmed by a second source; stars, landing lights and our own drones made up half of the rest. No closure should rest on a single report, and none should wait for a third.',
      },
      {
        ul: [
          'Second source within four minutes: tower camera, radio detection or a patrol at a named viewpoint. Viewpoints are fixed in advance, six for each airport.',
          'Report form of six fields: time, where you stand, direction, height in hand widths, light, sound. Pilots answer it by radio in twenty seconds.',
          'Own drones land at once on the code word. In both closures of last winter a police drone was reported as the intruder.',
          'Detection by radio finds the controller as well as the aircraft, but only those that transmit. Write down what your system cannot see and who knows it.',
        ],
      },
      { h: 'Decision' },
      {
        p: 'The airport closes the runway, the police decide on measures against the drone, and the air traffic service moves the aircraft in the air. All three sit on one telephone line that is opened by the tower and never closed until the end. Where the police had been asked to “recommend” a closure, twelve minutes went by in which each waited for the others.',
      },
      {
        table: {
          head: ['Picture', 'Measure', 'Longest time without a new decision'],
          rows: [
            ['One report, nothing else', 'Patrols to viewpoints, traffic continues', '4 min'],
            [
              'Two sources, outside the approach',
              'Approaches warned, search for the pilot',
              '10 min',
            ],
            ['Two sources, in the approach', 'Runway closed', '15 min'],
            ['Several drones or a load seen', 'Airport closed, crisis staff', '30 min'],
          ],
          caption: 'Steps agreed between police, airport and air traffic service',
        },
      },
      {
        callout: 'Effects on the ground',
        kind: 'warning',
        text: 'Jamming reaches further than the runway and has disturbed landing aids in tests. Only the air traffic service says when it may be used, and for how many seconds.',
      },
      { h: 'Reopening' },
      {
        p: 'Closing is easy; nobody wants to be the one who opened. Set the condition when you close: fifteen minutes without a confirmed sighting, all viewpoints manned, detection checked with a drone of our own. When it is met the runway opens without a further meeting. Airports with such a rule reopened after 34 minutes on average, others after 96.',
      },
      {
        ol: [
          'The tower states the condition and the time on the common line.',
          'The police commander confirms the viewpoints, by number.',
          'The runway opens for departures first, and for approaches ten minutes later.',
          'The search for the pilot goes on; it does not depend on the runway. Look within two kilometres, upwind, near a parked car.',
        ],
      },
      {
        p: 'Tell the public the hour of the next message and nothing on sensors. Afterwards count the sources that were wrong, and give pilots and neighbours an answer: those who never hear what became of their report stop sending it.',
      },
    ],
  },
];
