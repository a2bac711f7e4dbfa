/**
 * What the platform writes to people: a subject and a body per occasion, in the language of the
 * recipient. Links stand on lines of their own. `frame` surrounds every body.
 */
export const mail = {
  frame: {
    text: '{{body}}\n\n-- \nCollegium, a workspace for vetted communities of experts in internal security.\nThis mail was sent by the platform; answers to it are not read. Operational data belongs in SIENA.\n',
  },
  verify: {
    subject: 'Confirm your e-mail address',
    body: 'You have registered with Collegium. Confirm your address within 24 hours:\n\n{{link}}\n\nThe page has a button; the address counts as confirmed when you press it. If you did not register, do nothing: the registration then leads nowhere.',
  },
  addressTaken: {
    subject: 'Somebody has tried to register with your address',
    body: 'Somebody, perhaps you, has filled in the registration form of Collegium with this address. It belongs to an account already, so nothing has changed.\n\nIf it was you, sign in:\n{{link}}\n\nIf you have forgotten the password, set a new one:\n{{forgotten}}',
  },
  sponsorAsked: {
    subject: '{{name}} names you as sponsor',
    body: '{{name}} ({{organisation}}) has registered with Collegium and names you as sponsor. Say in a statement how you know this person and whether you speak for the admission, or raise a concern. Only the body that decides reads it.\n\n{{link}}\n\nIf you do not know this person, raise a concern.',
  },
  sponsored: {
    subject: 'Your registration is ready for a decision',
    body: 'The statements of your sponsors are there. The contact point that is responsible for you decides next; you will have a mail.\n\nWhere you stand:\n{{link}}',
  },
  fileReady: {
    subject: 'Admission: {{name}} waits for a decision',
    body: '{{name}} ({{organisation}}, {{country}}) has the statements that are needed. The file is complete:\n\n{{link}}',
  },
  concern: {
    subject: 'Admission: a concern about {{name}}',
    body: 'A sponsor named by {{name}} ({{organisation}}, {{country}}) has raised a concern. It is in the file:\n\n{{link}}',
  },
  answered: {
    subject: 'Admission: {{name}} has answered',
    body: '{{name}} has answered the question asked before the decision on admission:\n\n{{link}}',
  },
  appealed: {
    subject: 'Admission: {{name}} appeals',
    body: '{{name}} was not admitted and asks for the one new look that everybody has:\n\n{{link}}',
  },
  admitted: {
    subject: 'You are admitted to Collegium',
    body: 'You are admitted to the platform. Each community decides for itself who joins it; choose one and apply:\n\n{{link}}',
  },
  rejected: {
    subject: 'You are not admitted to Collegium',
    body: 'You are not admitted to the platform. The reason:\n\n{{reason}}\n\nYou may appeal once:\n{{link}}',
  },
  infoRequested: {
    subject: 'A question before the decision on your admission',
    body: 'Before the decision on your admission there is a question:\n\n{{reason}}\n\nAnswer it here:\n{{link}}',
  },
  reset: {
    subject: 'Set a new password',
    body: 'Somebody, perhaps you, has asked for a new password for this address. The link works once, for one hour:\n\n{{link}}\n\nIf it was not you, do nothing: the password stays as it is.',
  },
  passwordChanged: {
    subject: 'Your password has been changed',
    body: 'The password of your account has been changed, and all its sessions were ended. If it was not you, set a new password at once and tell your national contact point:\n\n{{link}}',
  },
  foundingInvitation: {
    subject: 'You are appointed: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} has appointed you on Collegium. Your account is ready. Set a password within seven days:\n\n{{link}}',
  },
  roleGranted: {
    subject: 'You are appointed: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} has appointed you on Collegium. The appointment holds from now on:\n\n{{link}}',
  },
  roleRevoked: {
    subject: 'Your appointment has ended: $t(common:platformRole.{{role}}) {{country}}',
    body: '{{inviter}} has ended your appointment on Collegium. Your memberships stay as they are:\n\n{{link}}',
  },
  applicationApproved: {
    subject: 'You are a member of “{{community}}”',
    body: 'The moderators of “{{community}}” have approved your application. You are in from now on:\n\n{{link}}',
  },
  applicationDeclined: {
    subject: 'Your application to “{{community}}” was declined',
    body: 'The moderators of “{{community}}” have declined your application. The reason:\n\n{{reason}}\n\nYou may apply again when this has changed:\n{{link}}',
  },
  applicationQuestion: {
    subject: 'A question about your application to “{{community}}”',
    body: 'Before they decide, the moderators of “{{community}}” ask:\n\n{{reason}}\n\nAnswer here:\n{{link}}',
  },
  membershipSuspended: {
    subject: 'Your membership of “{{community}}” is suspended',
    body: 'A moderator has suspended your membership of “{{community}}”. Until it is reinstated you cannot read or write there. The reason:\n\n{{reason}}\n\nYour communities:\n{{link}}',
  },
  membershipReinstated: {
    subject: 'Your membership of “{{community}}” is reinstated',
    body: 'A moderator has reinstated your membership of “{{community}}”. You can read and write there again:\n\n{{link}}',
  },
  membershipRevoked: {
    subject: 'You are no longer a member of “{{community}}”',
    body: 'A moderator has removed you from “{{community}}”. The reason:\n\n{{reason}}\n\nYour communities:\n{{link}}',
  },
  communityInvitation: {
    subject: 'You are invited to apply to “{{community}}”',
    body: '{{inviter}} invites you to apply to “{{community}}”. Its moderators decide once you have answered their questions:\n\n{{link}}',
  },
  communityOpened: {
    subject: 'You are the first moderator of “{{community}}”',
    body: '{{inviter}} has opened the community “{{community}}” and named you its first moderator. Applications come to your desk:\n\n{{link}}',
  },
} as const;
