/** Error pages, and why one may not. */
export const trouble = {
  notFound: {
    title: 'Not found',
    why: 'There is no page at this address, or it is not open to you. Both look the same on purpose.',
    next: 'Check the address, or search for what you need.',
    nextSignedOut: 'Check the address. Most pages show only when you have signed in.',
  },
  forbidden: {
    title: 'Not open to you',
    next: 'A moderator of the community can change this.',
    nextPlatform: 'If your work needs it, ask the platform managers.',
  },
  badRequest: {
    title: 'This could not be read',
    why: 'What was sent is not what a form of Collegium sends.',
    next: 'Go back, load the page again and repeat the last step.',
  },
  tooLarge: {
    title: 'Too large',
    why: 'What was sent is larger than this place takes.',
    next: 'Go back and shorten the text.',
  },
  unavailable: {
    title: 'Collegium cannot reach its store',
    why: 'The database does not answer or cannot write. Whatever was shown as saved is safe.',
    next: 'Wait a moment and load the page again.',
  },
  kept: {
    title: 'What you typed is still here',
    why: 'It was not saved. Send it again in a moment, or copy it. Passwords have to be typed again.',
    send: 'Send again',
    busy: 'Sending …',
  },
  broken: {
    title: 'Something went wrong on our side',
    why: 'This step did not work. Whatever was shown as saved is safe.',
    next: 'Load the page again. If it happens again, tell the administrator the time and the address.',
  },
  toStart: 'To the start page',
  toSearch: 'Search',
  reload: 'Load again',
  refusal: {
    'not-admitted': 'You are not yet admitted to the platform.',
    'not-a-member': 'Only members of this community can do this.',
    'needs-expert': 'Only experts of this community can do this.',
    'needs-moderator': 'Only moderators of this community can do this.',
    'needs-need-to-know': 'Your need to know has not been confirmed in this community.',
    'other-organisation': 'TLP:AMBER+STRICT stays within the organisation it comes from.',
    'not-named': 'TLP:RED is open to the named readers only.',
    'not-accepted-yet':
      'Until a moderator accepts this lesson, only its originator and the moderators see it.',
    'needs-contact-point': 'The national contact point of the country decides.',
    'needs-platform-manager': 'Only platform managers can do this.',
    'needs-administrator': 'Only administrators can do this.',
    'needs-auditor': 'Only auditors can read this.',
    'own-case': 'This is your own case, or you sponsored it: somebody else must decide.',
  },
} as const;
