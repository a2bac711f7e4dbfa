import type { DemoPage } from '../types.ts';

export const bordersPages: DemoPage[] = [
  {
    key: 'green-lanes',
    community: 'borders',
    title: 'Green lanes for freight',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'sellhorn',
    state: 'endorsed',
    reviewBy: '2027-04-21',
    created: '2022-06-13',
    authors: ['sellhorn', 'akerstrom', 'wierzbowska'],
    endorsement: {
      revision: 11,
      on: '2026-04-21',
      by: ['sellhorn', 'wierzbowska', 'akerstrom'],
    },
    body: [
      {
        lead: 'How to let goods through in fifteen minutes when checks at an internal border come back. For section commanders, customs and road police on both sides of the line.',
      },
      { h: 'The fifteen-minute rule' },
      {
        p: 'The Commission’s guidelines of March 2020 asked that no check of a freight vehicle at an internal border take longer than fifteen minutes, health screening included. The rule is worth keeping for every closure since, because it is the only one that drivers, ministers and officers all understand. It counts from the end of the queue to the far side of the post, not from the booth.',
      },
      {
        p: 'Measure it with a vehicle of your own. A patrol car joins the end of the lorry queue every two hours and writes down when it comes out. Cameras and apps undercount: they lose lorries that leave the motorway, and it is those that block the villages.',
      },
      {
        table: {
          head: ['Waiting time measured', 'What the post does', 'Who is told'],
          rows: [
            ['Under 15 minutes', 'Checks as ordered', 'Nobody'],
            [
              '15–30 minutes',
              'Every second lorry, then every fifth',
              'Counterpart across the line',
            ],
            [
              '30–60 minutes',
              'Lane opened, spot checks behind the line',
              'Both road control centres',
            ],
            [
              'Over 60 minutes',
              'Checks of freight suspended until under 15',
              'Ministry, national contact for corridors',
            ],
          ],
          caption:
            'Steps agreed by two neighbouring sections; the shift leader may take each without asking',
        },
      },
      {
        callout: 'The lane begins 20 kilometres ahead',
        kind: 'warning',
        text: 'A green lane that starts at the post is a green lane for the first lorry only. Separate freight at the last junction where it can be separated, even if that lies in the other state.',
      },
      { h: "Drivers' documents" },
      {
        p: 'Agree with the other side on one list and print it in the languages of the road, not only in those of the border. Four papers were enough in every section which sent us a review: identity, driving licence, consignment note, and the form of the day if there is one.',
      },
      {
        ul: [
          'Ask for each paper once. The side that leaves the country looks, the side that enters believes; on the way back it is the reverse.',
          'A paper on a telephone counts as a paper. Hold up a card saying so: drivers do not believe a gesture.',
          'A driver without the form is given one and a pen. Turning back cost 31 minutes on average, filling in cost four.',
          'Crew changes happen at rest areas. Drivers in transit are exempt from quarantine in most rules and are the last to hear it; write it on the form.',
        ],
      },
      {
        p: 'Live animals, medicines, fresh goods and empty lorries on their way home need no lane of their own where the fifteen minutes hold. Where they do not, animals go first, then medical oxygen. Two sections that had opened five categories of lane ended with lorries of all five mixed in each.',
      },
      { h: 'Rest areas' },
      {
        p: 'Queues become a matter of public order at the toilet, not at the booth. When waiting time passes three hours, drivers leave their cabs, and their nine or eleven hours of rest begin in the wrong place. Plan before the closure where 400 lorries stand, who brings water, and who tells drivers when to start their engines.',
      },
      {
        ol: [
          'Count places within fifty kilometres on both sides, and add the yards that hauliers will open if the police ask.',
          'Call lorries forward in blocks of twenty by text message or by a marshal on a motorcycle.',
          'Suspend driving bans at the weekend for both directions at once, or the queue merely moves to the other side.',
          'Toilets, water, rubbish: one place for each fifty lorries, serviced twice a day. Volunteers can do this; they should not do the marshalling.',
        ],
      },
      {
        p: 'When the queue is gone, keep the counterpart’s number on the wall. In three sections out of four the next closure came within the year, and those who had kept a weekly call opened their lane on the first day.',
      },
    ],
  },
  {
    key: 'verifying-certificates',
    community: 'borders',
    title: 'Verifying certificates at the roadside',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'gancheva',
    state: 'endorsed',
    reviewBy: '2026-10-31',
    created: '2023-03-20',
    authors: ['gancheva', 'wierzbowska', 'sardoal'],
    endorsement: {
      revision: 5,
      on: '2025-10-31',
      by: ['gancheva', 'sardoal'],
    },
    body: [
      {
        lead: 'Vaccination, test and exemption papers, on telephones and on paper, at night, in rain, in a language you do not read. How to tell a good one in under a minute.',
      },
      { h: 'What to look at' },
      {
        p: 'Every officer at a post looks at the same three fields in the same order. Before that was agreed, counterfeit records were passed on at checkpoints that had each looked at a different field and each found it in order.',
      },
      {
        ol: [
          '**Who.** Name and date of birth against an identity document. Most false papers seen by our sections were genuine papers of somebody else.',
          '**When.** Date of the test or dose, and hour where the rule counts hours. Say the date aloud; a wrong one is heard sooner than seen.',
          '**Who issued it.** State and body. If it is a laboratory you do not know, look it up in the list, not on the paper.',
        ],
      },
      {
        p: 'The code comes last. A valid signature proves that a state signed this record; it does not prove that the person in front of you is the one named in it. Exemptions for transport workers and cross-border commuters mostly bear no code at all: for them, the employer’s number is called in daylight and noted at night.',
      },
      {
        callout: 'Verification is not collection',
        kind: 'warning',
        text: 'Do not photograph, copy or note health data at the roadside. The verifier shows a result and forgets it. A section that kept pictures “for training” had to report a breach.',
      },
      { h: 'Devices' },
      {
        p: 'Use service devices with the verifier your health authority maintains, and nothing from an app shop: two look-alike verifiers answered “valid” to every code. One device for each two officers is enough if there is a battery pack for each.',
      },
      {
        table: {
          head: ['Condition', 'Failed readings', 'What helps'],
          rows: [
            ['Daylight, telephone screen', '2 in 100', 'Ask for full brightness'],
            ['Night, telephone screen', '4 in 100', 'Torch off, screen tilted'],
            ['Night, creased paper', '19 in 100', 'Flatten on the clipboard, light from the side'],
            ['Rain', '11 in 100', 'Read through the closed window'],
          ],
          caption: 'Failed readings at two land borders, one winter',
        },
      },
      {
        ul: [
          'Update the keys and lists at the start of each shift, while there is a network. The post in the pass has none.',
          'Write the date of the last update on a strip of tape on the device.',
          'When the reader refuses, it is a technical fault until the three fields say otherwise.',
        ],
      },
      { h: 'Forgeries' },
      {
        p: 'Three kinds make up nearly all. **Borrowed** papers are genuine and belong to a relative. **Bought** records are genuine too, entered by a bribed practice for somebody who was never there. **Made** papers are pictures that imitate the look of an app; they do not react to a touch.',
      },
      {
        ul: [
          'Ask the holder to scroll. A picture ends at its edge.',
          'Ask where the test was taken and how they got there. Holders of bought records know the date and not the street.',
          'Same practice, same batch, same day in several vehicles: tell the analysts, not the next booth.',
        ],
      },
      {
        p: 'A false paper is a case for the police of the place. Secure the paper or have the screen photographed under your national rules of evidence, release the lorry if the load cannot wait, and send the report the same shift. Personal data goes through SIENA; what you learned about the method belongs here.',
      },
    ],
  },
  {
    key: 'reintroducing-checks',
    community: 'borders',
    title: 'Reintroducing checks at an internal border',
    language: 'en',
    marking: 'TLP:GREEN',
    owner: 'wierzbowska',
    state: 'superseded',
    reviewBy: '2027-01-15',
    created: '2022-03-14',
    authors: ['wierzbowska', 'akerstrom', 'sardoal'],
    body: [
      {
        callout: 'Superseded on 15 January 2026',
        kind: 'warning',
        text: 'The periods of notice below follow the Schengen Borders Code as it stood before its revision of 2024. For notice, use the instruction of your ministry. What is said on commuters and staffing still holds and is being moved to “Green lanes for freight”.',
      },
      {
        lead: 'What a section needs between the minister’s announcement and the first car. For section commanders on either side of the line.',
      },
      { h: 'Notice' },
      {
        p: 'Foreseeable checks were notified four weeks ahead, with reasons, places and dates; urgent ones at once. In practice the section heard it from the evening news. Count on nine hours, and on the neighbour having the same nine.',
      },
      {
        ul: [
          'Call your counterpart before you call your own second shift. Two posts facing each other can share one lane, one tent and one toilet; two posts 300 metres apart need all of it twice.',
          'Ask for the list of crossing points in writing. A road left off the list is open in law, and by evening everybody knows it.',
          'Name an officer who answers mayors. The mayors of the section call within the hour, and their question is always the same: what about the school bus.',
        ],
      },
      {
        callout: 'Small roads',
        kind: 'note',
        text: 'Concrete blocks on small roads were put up in one night and were in the way of ambulances, farmers and firefighters for months. Use barriers with a lock, and give the key to the rescue services of both sides on the same day.',
      },
      { h: 'Cross-border workers' },
      {
        p: 'In most sections nine travellers in ten on a weekday before eight are commuters. If they wait, hospitals and care homes on one side open without staff. A lane of their own from 5:00 to 8:30 and from 15:30 to 19:00 settled this everywhere it was tried; a sticker on the windscreen did not, because it was copied by the second week.',
      },
      {
        table: {
          head: ['Proof accepted', 'Seconds per car', 'Abuse found'],
          rows: [
            ['Letter of the employer, any form', '35', 'Rare'],
            ['Uniform certificate of both states', '12', 'Rare'],
            ['Sticker', '5', 'One in six after two weeks'],
            ['Number plate list', '3', 'None, but two days behind'],
          ],
          caption: 'Proof for commuters at one crossing, spring 2021',
        },
      },
      {
        p: 'People cross for more than work: shared custody of a child, care of a parent, a field on the other side. Write these three into the order. Officers at the post let them through anyway, and should not have to answer for it.',
      },
      { h: 'Staffing' },
      {
        p: 'A post with two lanes around the clock takes 26 to 30 officers, not the eighteen that a simple multiplication gives: breaks at the roadside are real breaks, and one person is always writing. After three weeks the officers come from criminal investigation and training, and the loss is felt there for a year.',
      },
      {
        ol: [
          'Begin with mobile checks behind the line, and use fixed posts only where the traffic gives no other choice.',
          'Mix each shift: one officer of the border service to two of other units.',
          'Exchange one liaison officer with the other side for each shift. It was the cheapest measure in every review, and the first to be saved.',
          'Plan the end on the first day: who takes down the tent, who informs commuters, and which checks remain behind the line.',
        ],
      },
      {
        p: 'Ask every Friday whether the checks still find what they were ordered for. Sections that reported findings weekly were reduced in time; those that reported only numbers of cars stayed up seven weeks longer.',
      },
    ],
  },
];
