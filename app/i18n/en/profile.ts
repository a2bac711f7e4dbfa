/** Own data and settings. */
export const profile = {
  title: 'Profile',
  person: {
    title: 'Person and post',
    email: 'Official e-mail',
    phone: 'Telephone',
    supervisor: 'Supervisor',
    expertise: 'Expertise',
    languages: 'Languages',
    admitted: 'Admitted',
    change: 'Your contact point changes these: a new post or employer needs a new decision.',
  },
  memberships: {
    title: 'Memberships',
    table: 'Table of memberships',
    community: 'Community',
    role: 'Role',
    since: 'Since',
    revalidation: 'Revalidation due',
    empty: 'You are in no community yet.',
    find: 'See the communities',
  },
  settings: {
    title: 'How Collegium shows itself',
    keys: 'Single-key shortcuts',
    keysHint:
      'Keys without Ctrl or Cmd: / to search, ? for the list, g and a letter to go somewhere. Switch them off if you dictate or type by accident.',
    on: 'On',
    off: 'Off',
    save: 'Save',
  },
  password: {
    title: 'Password',
    why: 'A new password is set through a link that is sent to your address.',
    link: 'Send me the link',
  },
} as const;
