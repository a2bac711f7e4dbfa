import type { DemoPage } from '../types.ts';

export const healthPages: DemoPage[] = [
  {
    key: 'keeping-the-service-running',
    community: 'health',
    title: 'Keeping the service running',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'sardoal',
    state: 'endorsed',
    reviewBy: '2027-05-12',
    created: '2021-11-22',
    authors: ['sardoal', 'rautasalo', 'vandermeulen'],
    endorsement: {
      revision: 6,
      on: '2026-05-12',
      by: ['sardoal', 'rautasalo', 'vandermeulen'],
    },
    body: [
      {
        lead: 'What stops first when people fall ill, borders close and courts shut is rarely what the plan says. These pages collect what kept stations, cells and control rooms working, and what it cost.',
      },
      {
        p: 'They are written for the officer who has to decide on Thursday what runs on Monday. Each page says who must agree, how long a change takes, and where it went wrong. Figures come from lessons in the library; the margin names them.',
      },
      { h: 'What this part holds' },
      {
        table: {
          head: ['Page', 'Read it when', 'Decide before the first case'],
          rows: [
            [
              'Duty planning during an outbreak',
              'More than one officer in twenty is absent, or contact tracing has begun',
              'Who switches the roster, and what staff representatives have agreed',
            ],
            [
              'Custody during an outbreak',
              'A detained person coughs, or the court stops receiving transports',
              'Which cells have their own air, and where the hearing camera stands',
            ],
            [
              'Control rooms with few staff',
              'Fewer than two call-takers in three are fit for the night',
              'Who outside the room may dispatch, and when they last did',
            ],
            [
              'Policing health measures',
              'A decree is announced that officers will have to explain tonight',
              'The three sentences every patrol says before it fines',
            ],
          ],
          caption: 'Pages of this part and the decision each one needs in advance',
        },
      },
      {
        p: 'Four rules run through all of them. They look obvious and were broken in every state that sent us a review.',
      },
      {
        ol: [
          '**Plan for groups, not for a percentage.** Plans written for “30 per cent absent” assume that the missing are spread evenly. Quarantine takes a whole shift, a whole control room or the only two people with a licence.',
          '**Name the task that stops.** A list of priorities does not help the sergeant who has four people and six tasks. Write the order in which tasks are dropped, and who may say so at night.',
          '**Practise the switch, not the state.** Stations that had rehearsed the change to fixed crews made it in two days. Those that had only trained the crew work itself needed nine.',
          '**Write down what you drop.** Controls, visits and training that were stopped for four weeks were still stopped after six months, because nobody had noted that they should start again.',
        ],
      },
      {
        callout: 'What does not belong here',
        kind: 'note',
        text: 'These pages are TLP:GREEN and carry no names of patients, detained persons or officers under quarantine. Cases go through SIENA or the national channel. Staffing figures of a single station are AMBER at least: write ranges.',
      },
      {
        p: 'If a page does not fit your station, say so in its discussion before you adapt it. Small stations, islands and prisons have shown more than once that the exception was the better rule. Revisions are endorsed by at least three experts from three states; a dissent stays visible until its author withdraws it.',
      },
      {
        p: 'Whoever uses a page in a real event owes the community one thing: a lesson within thirty days, however short. Three sentences on what you expected, what happened and what you would tell your successor are enough. An analyst will ask for the rest.',
      },
    ],
  },
  {
    key: 'duty-planning-outbreak',
    community: 'health',
    parent: 'keeping-the-service-running',
    title: 'Duty planning during an outbreak',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'rautasalo',
    state: 'endorsed',
    reviewBy: '2027-02-03',
    created: '2022-02-02',
    authors: ['rautasalo', 'vandermeulen', 'sardoal', 'hruska', 'lepik'],
    endorsement: {
      revision: 14,
      on: '2026-02-03',
      by: ['rautasalo', 'vandermeulen', 'sardoal', 'hruska'],
      dissent: [
        {
          by: 'lepik',
          text: 'Fourteen days is too long for stations below twenty officers. See the table in section 3.',
        },
      ],
    },
    draftAdditions: [
      'Stations below twenty officers cannot form four crews. Two of them, less than forty minutes apart, may plan as one: each keeps two fixed crews, and the relief crew is shared. The commanders agree in writing which station closes its counter first.',
      'In winter, hand-over outdoors takes longer and is skipped. Plan ten minutes by telephone and a written list of four points: vehicles, keys, persons in custody, open calls. Two states tried a shared voice message; it was not heard before the first call in one case out of three.',
    ],
    body: [
      {
        lead: 'How to keep a station open when contact tracing removes officers. For planners, station commanders and staff representatives.',
      },
      { h: 'Purpose' },
      {
        p: 'An outbreak takes officers away in groups, not one by one. The size of the group is decided by the roster. This page describes rosters that keep the group small, what they cost, and who must agree before they can be used.',
      },
      { h: 'Before the first case' },
      {
        p: 'Decide three things while it is quiet. They take weeks of negotiation and cannot be made up on the day.',
      },
      {
        ul: [
          'Who may switch the station to the outbreak roster, and within how many hours.',
          'What staff representatives have agreed on rest, leave and night duty.',
          'Which tasks stop first when a crew is missing.',
        ],
      },
      {
        p: 'Then run the switch once on paper with the real names. In four stations out of five the exercise found an officer who was the only one with the key, the licence or the password. Those people go into different crews.',
      },
      { h: 'Fixed crews' },
      {
        p: 'A crew of four to six officers works the same shifts for fourteen days. It shares one vehicle, one locker room and one meal break, and hands over outdoors or by telephone. A quarantine order then removes the crew and nobody else.',
      },
      {
        p: 'Choose the shift pattern before the first case. Stations that changed during an outbreak needed nine days; those with an agreed plan needed less than two.',
      },
      {
        table: {
          head: ['Roster', 'Officers lost per case', 'Days to switch'],
          rows: [
            ['Rotating, mixed crews', '18–40', '–'],
            ['Fixed crews, 7 days', '5–9', '2'],
            ['Fixed crews, 14 days', '4–6', '2'],
          ],
          caption: 'Roster models compared, stations of 40 to 120 officers',
        },
      },
      {
        p: 'Officers with children or with a relative in care need the pattern in writing at least seven days ahead. Where that was promised and kept, fewer than one in twenty asked to change crews.',
      },
      { h: 'Night duty' },
      {
        p: 'Twelve-hour nights for fourteen days are not safe. Two states measured more vehicle accidents from the ninth night on. Limit nights to four in a row and let crews swap as whole crews.',
      },
      {
        callout: 'Check your working-time law',
        kind: 'warning',
        text: 'Three states needed an emergency decree before crews could work more than ten hours at night. Ask before you plan.',
      },
      { h: 'Relief crews' },
      {
        p: 'Keep one crew in reserve for every four on duty. Officers in reserve stay at home, reachable within two hours, and are paid as on duty. Without pay the reserve was at work elsewhere or not reachable in every station that tried it.',
      },
      {
        p: 'Call the reserve as a crew, with its own vehicle and leader. Filling gaps with single reserve officers rebuilds the mixed crews within a week and makes the roster worthless.',
      },
      {
        ul: [
          'The duty officer calls the reserve; nobody else needs to be asked.',
          'A crew called twice in fourteen days is replaced as the reserve.',
          'When the last reserve crew is out, the first task on the list stops.',
        ],
      },
    ],
  },
  {
    key: 'custody-during-outbreak',
    community: 'health',
    parent: 'keeping-the-service-running',
    title: 'Custody during an outbreak',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'hintersteiner',
    state: 'endorsed',
    reviewBy: '2027-03-18',
    created: '2022-10-10',
    authors: ['hintersteiner', 'sardoal', 'ferlaino'],
    endorsement: {
      revision: 9,
      on: '2026-03-18',
      by: ['hintersteiner', 'sardoal', 'ferlaino', 'manousaki'],
    },
    body: [
      {
        lead: 'How to receive, hold, present and move detained persons without closing the custody suite. For custody sergeants, escort services and those who plan with the courts.',
      },
      { h: 'Intake' },
      {
        p: 'Ask at the vehicle door, not at the desk. Four questions take forty seconds: fever, cough, contact with a confirmed case, own medication. An officer in the yard asks them through a half-open window and decides which of two routes the person takes. Suites that asked at the desk had to close it after every positive answer; the longest closure lasted six hours.',
      },
      {
        ol: [
          'Question in the yard, mask offered before the door opens.',
          'Route A: desk, search, cell as usual.',
          'Route B: side entrance, search by two officers with full protection, cell in the separate row, desk work done at the hatch.',
          'Call the doctor before the search, not after it. The answer often is that the person can be released.',
        ],
      },
      {
        callout: 'Refusal to answer is not suspicion',
        kind: 'note',
        text: 'Someone who says nothing takes route B for reasons of protection only. Write it like that in the record; two courts asked.',
      },
      { h: 'Cells and ventilation' },
      {
        p: 'Cells side by side often share one air duct. Ask the building service for a drawing and hold a strip of paper to each grille: where it moves towards the corridor, the cell is unfit for route B. In a review of eleven suites only three had a row with air of its own, and in none of them did the custody staff know which.',
      },
      {
        ul: [
          'Use every second cell before you use two people in one.',
          'Leave an isolation cell empty for as long as the air needs to change three times. The building service knows the figure; it lies between twenty minutes and four hours.',
          'Check on people through the hatch with the light on; a camera does not replace the visit.',
        ],
      },
      { h: 'Remote hearings' },
      {
        p: 'A room for hearings inside the suite pays off within weeks. One medium-sized suite saved 900 escort hours in a year and stopped losing two officers to each appearance. It needs a door that shuts, a camera at eye height, a second line for the lawyer, and an interpreter who can be heard by both sides.',
      },
      {
        table: {
          head: ['What failed', 'How often in 100 hearings', 'Remedy'],
          rows: [
            [
              'Lawyer and client could not speak alone',
              '14',
              'Second telephone, officer outside, hatch closed',
            ],
            ['Interpreter could not be heard', '11', 'Interpreter dials in, not beside the judge'],
            ['File not with the judge', '9', 'Sent by noon the day before, receipt asked'],
            ['Line broke', '4', 'Telephone number of the courtroom on the wall'],
          ],
          caption: 'Faults counted in one suite over seven months',
        },
      },
      {
        p: 'Agree with the court which hearings are suited. Extension of detention worked almost everywhere. First appearances of minors and of people in mental crisis did not, and should stay in person.',
      },
      { h: 'Transport' },
      {
        p: 'One person per vehicle doubles the journeys and halves the crew time lost to quarantine. Use vans with a fixed partition, blow the air out at the rear and keep the front window two fingers open. Crews of route B drive nothing else that day.',
      },
      {
        ul: [
          'Tell the receiving prison the result of the four questions before departure; three transports out of ten were turned back at the gate because nobody had.',
          'Carry medicines and the doctor’s note in a bag that goes with the person.',
          'Clean what hands touch: buckles, handles, cuffs. The floor can wait until the evening.',
        ],
      },
    ],
  },
  {
    key: 'control-rooms-with-few-staff',
    community: 'health',
    parent: 'keeping-the-service-running',
    title: 'Control rooms with few staff',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'lepik',
    state: 'in-review',
    reviewBy: '2027-01-31',
    created: '2024-09-16',
    authors: ['lepik', 'rautasalo', 'wiersinga'],
    body: [
      {
        lead: 'A control room cannot be closed and cannot work from the yard. This page says who may sit down at a desk when its own people are in quarantine, and what they must have done before.',
      },
      { h: 'Who may dispatch' },
      {
        p: 'Write a list of named people, not of functions. It holds everybody who has dispatched alone within the last twelve months, wherever they serve now. In the rooms we asked, the list was between 1.4 and 2.1 times the staff of the room; former dispatchers in traffic, training and investigation made up most of it.',
      },
      {
        table: {
          head: ['Level', 'May do', 'Needs'],
          rows: [
            ['1', 'Take calls, no dispatch', 'Two days, certificate of the room'],
            [
              '2',
              'Dispatch under a level 3 at the next desk',
              'Forty hours in the last twelve months',
            ],
            ['3', 'Dispatch alone', 'Full certificate, eight hours in the last quarter'],
          ],
          caption: 'Levels agreed between three emergency response centres',
        },
      },
      {
        p: 'One level 3 for each four desks is the floor. Below it, transfer calls to the neighbouring room instead of filling desks. The head of the room decides, and decides early: moving the lines takes twenty minutes, finding out that nobody can dispatch takes longer.',
      },
      { h: 'Cross-training' },
      {
        p: 'Two days of theory are forgotten within three months. What lasts is a shift of eight hours every quarter at the real desk, with a regular dispatcher listening. Rooms which kept that up for a year filled every desk in the next wave; rooms which had run a single course in spring filled half.',
      },
      {
        ul: [
          'Train people who live near the room and do not share a household with staff.',
          'Train at night. The systems look the same, the calls do not.',
          'Pay the quarterly shift as duty. Where it came on top of other work, a third stopped after two quarters.',
          'Keep accounts open. Eleven of sixteen reserve dispatchers in one exercise could not sign in, because unused accounts close after ninety days.',
        ],
      },
      {
        callout: 'Borrowing from a neighbour',
        kind: 'note',
        text: 'A dispatcher from the next county knows the system but not the places. Put them on the intake of calls, and local staff on dispatch. Certification of neighbours is an open question; see the thread in this community.',
      },
      { h: 'Remote dispatch' },
      {
        p: 'Call-taking from another building works with two screens, a wired line and a headset that has been tried. Dispatch by radio from outside the room works only where the radio gateway was planned for it; in the two tests we have, speech arrived 0.8 seconds late and crews began to talk over one another.',
      },
      {
        ol: [
          'First move: split the room over two floors or two buildings that already have desks.',
          'Second: take calls in a station within the same network, dispatch stays in the room.',
          'Third: transfer all lines to the neighbouring room and send one local dispatcher there.',
          'Never: dispatch from a private home. No state that looked at it found a way to keep the screen and the talk private.',
        ],
      },
      {
        p: 'Test the transfer of lines every six months, on a weekday at ten, and announce it. A transfer tested only at night works until the first busy hour: one centre lost nine minutes of calls because the receiving exchange had eight lines, which had been enough at three in the morning.',
      },
    ],
  },
  {
    key: 'policing-health-measures',
    community: 'health',
    parent: 'keeping-the-service-running',
    title: 'Policing health measures',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'ferlaino',
    state: 'draft',
    reviewBy: '2027-06-30',
    created: '2025-11-03',
    authors: ['ferlaino', 'vandermeulen', 'wiersinga'],
    body: [
      {
        lead: 'Rules that change every ten days, for people who have done nothing wrong. How to enforce them without losing what took years to build. For patrol leaders and those who write their orders.',
      },
      { h: 'Explain before fining' },
      {
        p: 'Four steps, in this order: speak, explain, ask, fine. A patrol that went straight to the fine met open resistance three times as often, and half of its fines were annulled, mostly because the officer had quoted a decree that had been replaced. A patrol that began with a question solved nine encounters in ten at the second step.',
      },
      {
        ol: [
          '**Speak.** “Good evening. Do you know the rule that holds here since Monday?”',
          '**Explain** in one sentence what it is for. Not why the government wants it: what it prevents in this place.',
          '**Ask** for what you need: to separate, to go home, to put on the mask. Give a minute.',
          '**Fine** if they stay. Say that it is now a fine, and how to object.',
        ],
      },
      {
        callout: 'One card, one date',
        kind: 'note',
        text: 'Print the rules of the region on one card with the date and the hour from which it holds. Collect yesterday’s card at the briefing. In one province two versions were in use for eleven days.',
      },
      { h: 'Checkpoints' },
      {
        p: 'A checkpoint is there to turn people back who would otherwise not have noticed the rule. It is not there to catch. Put the sign five hundred metres ahead, where a car can still turn, and expect a third to do so. Stop every vehicle for ten minutes rather than every tenth for an hour: nobody is singled out, and queues stay short.',
      },
      {
        ul: [
          'Ambulances, carers and deliveries pass on the left without stopping. Agree the sign they show with their employers, not with each driver.',
          'One officer speaks, one watches the queue, one is away from the road. Change every forty minutes in winter.',
          'Certificates are looked at, not collected. Copy nothing; note the number of refusals only.',
          'If the queue passes fifteen minutes, open the road and start again. A blocked carer does more harm than a missed check.',
        ],
      },
      { h: 'Gatherings' },
      {
        p: 'Separate three kinds early. Young people in a park want to be together and will move if there is somewhere to go. A protest has a right to be held, and a form that can be negotiated: marked places on the ground, several squares instead of one, an end time. A party in a flat is a disturbance like any other, with the difference that entering the home mostly is not allowed.',
      },
      {
        table: {
          head: ['Kind', 'First approach', 'What made it worse'],
          rows: [
            ['Park, under 50', 'Two officers on foot, no vehicle', 'Loudspeaker from the car'],
            [
              'Protest, announced',
              'Talk to the organiser two days before',
              'New conditions on the day',
            ],
            [
              'Protest, not announced',
              'Dialogue team, one exit kept open',
              'Closing all sides, then ordering people to leave',
            ],
            ['Flat', 'Ring, speak at the door, come back once', 'Measuring households in the hall'],
          ],
          caption: 'First approach by kind of gathering, from 26 debriefings',
        },
      },
      {
        p: 'A crowd that is told to disperse needs a way to do so at a distance. Open two exits, tell people which one is empty, and wait. Clearing a square in seven minutes pressed people closer than the two hours before had done.',
      },
      {
        p: 'Still missing in this draft: closed venues that open in secret, and what to do about officers who do not follow the rule themselves. Both need examples from more than one state.',
      },
    ],
  },
];
