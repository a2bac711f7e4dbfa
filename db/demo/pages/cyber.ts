import type { DemoPage } from '../types.ts';

export const cyberPages: DemoPage[] = [
  {
    key: 'ransomware-at-hospitals',
    community: 'cyber',
    title: 'Ransomware at hospitals',
    language: 'en',
    marking: 'TLP:AMBER',
    owner: 'benamrane',
    state: 'endorsed',
    reviewBy: '2027-03-02',
    created: '2022-05-16',
    authors: ['benamrane', 'lindholt', 'stirbescu'],
    endorsement: {
      revision: 8,
      on: '2026-09-02',
      by: ['benamrane', 'lindholt', 'stirbescu'],
    },
    body: [
      {
        lead: 'The victim is treating patients while you investigate. What investigators do in the first hour, what they leave to the hospital, and how evidence survives a recovery that cannot wait.',
      },
      { h: 'First hour' },
      {
        p: 'The call mostly comes from a night technician who has seen the note on three screens. Keep this person on the line; in an hour the hospital’s crisis staff will have forbidden anybody to speak to you. Ask for facts that vanish, in this order.',
      },
      {
        ol: [
          'What is still running, and what has somebody switched off already. Machines that are off have lost their memory.',
          'The note: a photograph of the screen, the name of the file, the ending of the encrypted files.',
          'Accounts: who signed in as administrator since yesterday noon, and from where. Have the log copied to a stick before the domain controller is touched.',
          'Backups: are they connected. If so, pull the cable now, and think afterwards.',
          'Out-of-band contact: private telephone numbers of three people. Hospital mail is read by the attackers until shown otherwise.',
        ],
      },
      {
        callout: 'Do not ask for shutdown',
        kind: 'warning',
        text: 'Infusion pumps, laboratory and imaging may hang on the same network. Disconnecting is a medical decision. Advise to isolate segments and let the clinical director say which.',
      },
      { h: 'Evidence beside recovery' },
      {
        p: 'The recovery team rebuilds as fast as it can and overwrites what you need. You will not stop it, and should not. Agree in the first meeting on a list short enough to be kept: it costs the technicians about ninety minutes and answers most questions that a prosecutor asked later.',
      },
      {
        table: {
          head: ['Item', 'Time', 'Why it decides the case'],
          rows: [
            [
              'Memory of two encrypted and one domain server',
              '35 min',
              'Keys, tools and sessions are nowhere else',
            ],
            [
              'Firewall and VPN logs of 30 days',
              '20 min',
              'First entry is on average eleven days before the note',
            ],
            [
              'Disk image of one early victim',
              'runs alone',
              'Shows the spread; later ones only repeat it',
            ],
            [
              'The note and three encrypted files',
              '5 min',
              'Link to the series, and to a decryptor that may exist',
            ],
            [
              'Log of what recovery did, by the hour',
              'continuous',
              'Separates their traces from the attackers’',
            ],
          ],
          caption: 'The short list, agreed with four response companies',
        },
      },
      {
        p: 'Put one investigator beside the recovery team, not in the crisis staff. Images go on disks you bring: in two cases out of seven the hospital had no free disk left in the building.',
      },
      { h: 'Talking to the hospital' },
      {
        p: 'Hospitals fear three things from the police: seizure of servers, publicity, and questions about the payment. Answer all three before they are asked. We seize nothing that treats patients. The press office of the hospital speaks, ours confirms. We advise against paying and do not make help depend on it.',
      },
      {
        ul: [
          'One contact on each side, two calls a day at fixed hours, fifteen minutes.',
          'Ask whether somebody is already negotiating. If so, ask for the chat; it is evidence and it is being deleted by a timer.',
          'Remind them of the reports they owe: data protection authority within 72 hours, national NIS authority earlier. A hospital that misses these stops talking to everybody.',
        ],
      },
      { h: 'Patients first' },
      {
        p: 'Two hours after encryption the effects reach the street: ambulances are diverted, operations stop, laboratory values are carried on paper. Tell the ambulance control centre and the two nearest hospitals yourself; in three of seven cases nobody had. Ask each day what would put a life at risk tomorrow, and drop every measure of ours that stands in its way.',
      },
      {
        p: 'Stolen records will be published or used to blackmail patients by name. Prepare the advice to patients on the first day, together with victim support. Psychiatric and fertility clinics need it within hours, and before the press has it.',
      },
    ],
  },
  {
    key: 'fake-shops',
    community: 'cyber',
    title: 'Fake shops that follow the crisis',
    language: 'en',
    marking: 'TLP:AMBER+STRICT',
    owner: 'lindholt',
    state: 'draft',
    reviewBy: '2027-05-31',
    created: '2026-06-08',
    authors: ['lindholt'],
    body: [
      {
        lead: 'Masks in 2020, firewood and heaters in 2022, generators after each storm. The shops change their goods within a week; the people behind them hardly change at all. Working draft of one unit, to be opened when the contact lists are out.',
      },
      { h: 'Takedown' },
      {
        p: 'A shop lives for nineteen days on average and earns most in the first five. Takedown by court order took us 23 days. Write to the registrar and the payment provider at the same hour; each of them believes that the other has acted.',
      },
      {
        ol: [
          'Make a test purchase up to the payment page, with screenshots and time stamps. Do not pay.',
          'Compare template, images and imprint with the last twenty shops. Two thirds are siblings; report the family, not the child.',
          'Send the same one-page report to registrar, host, payment provider and the advertising platform that brings the customers.',
          'Check after 48 hours, from another network. Many shops are only hidden from the address that complained.',
        ],
      },
      {
        callout: 'Advertising is the artery',
        kind: 'note',
        text: 'Of 61 shops in one autumn, 54 had their customers from paid posts on two platforms. Blocking the advertising account ended sales within hours; blocking the domain did so within days.',
      },
      { h: 'Payment trail' },
      {
        p: 'Money goes to instant transfers, then to accounts opened in the last sixty days in the name of students and people in need, then out as crypto or gift cards. The first hop is the only one a bank can still recall: the recall rate was 61 per cent within two hours, 18 per cent after a day, and nil after a weekend.',
      },
      {
        table: {
          head: ['Paid by', 'Recoverable', 'Who to call'],
          rows: [
            ['Instant transfer', 'Two to four hours', 'Fraud desk of the receiving bank'],
            ['Card', '120 days', 'Issuer; chargeback by the victim'],
            ['Invoice service', '14 days', 'The service, with the list of orders'],
            ['Gift card', 'While unspent, minutes', 'Issuer of the card'],
          ],
          caption: 'How long money can be called back, by way of payment',
        },
      },
      {
        p: 'Victims report after eleven days, when the parcel does not come. Ask for two things when they call: the account it went to, and the advertisement that brought them. Both are lost when the report is taken as “goods not delivered” and filed as a civil matter.',
      },
      { h: 'Warnings' },
      {
        p: 'A warning that names a shop helps nobody next week. One that names the moment does: “The cold begins on Thursday. From today, shops will offer heaters that do not exist.” Banks sent it inside their app to 400 000 customers, and transfers to new accounts of that kind fell by a fifth for ten days.',
      },
      {
        ul: [
          'Give one check a person can do in half a minute: search the account holder’s name, not the shop’s.',
          'Ask municipalities and energy companies to carry it. Their letters are read.',
          'Do not publish lists of domains. They are used to test which shop is still unknown.',
          'Say where to report, and what happens then. Reports doubled when the answer named the bank that had been told.',
        ],
      },
      {
        p: 'Open points: which receiving banks have a fraud desk at night, and whether the recall can be asked for by police of another state. Both lists name people and therefore stay inside this unit until they are replaced by functions.',
      },
    ],
  },
];
