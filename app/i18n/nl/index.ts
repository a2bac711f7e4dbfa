import type { Catalogue } from '../catalogue.ts';
import type { en } from '../en/index.ts';
import { account } from './account.ts';
import { common } from './common.ts';
import { community } from './community.ts';
import { components } from './components.ts';
import { desk } from './desk.ts';
import { discussions } from './discussions.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { joining } from './joining.ts';
import { lessons } from './lessons.ts';
import { mail } from './mail.ts';
import { profile } from './profile.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { trouble } from './trouble.ts';

export const nl = {
  account,
  common,
  community,
  components,
  desk,
  discussions,
  documents,
  errors,
  joining,
  lessons,
  mail,
  profile,
  search,
  setup,
  shell,
  trouble,
} as const satisfies Catalogue<typeof en>;
