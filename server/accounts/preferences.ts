import type { PersonId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';

export type Preferences = {
  /** Null: as the device. Absent: unchanged. */
  theme?: 'light' | 'dark' | null;
  language?: InterfaceLanguage;
  /** Keys without Ctrl or Cmd (`/`, `?`, `g` and a letter); WCAG 2.1.4 asks for a switch. */
  singleKeyShortcuts?: boolean;
};

/** Fixes colours, interface language and keys for a person, on every device. */
export async function setPreferences(
  db: Db,
  personId: PersonId,
  wanted: Preferences,
): Promise<void> {
  const changes = {
    ...(wanted.theme !== undefined ? { theme: wanted.theme } : {}),
    ...(wanted.language !== undefined ? { interface_language: wanted.language } : {}),
    ...(wanted.singleKeyShortcuts !== undefined
      ? { single_key_shortcuts: wanted.singleKeyShortcuts }
      : {}),
  };
  if (Object.keys(changes).length === 0) return;
  await db.updateTable('person').set(changes).where('id', '=', personId).execute();
}
