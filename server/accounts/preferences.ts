import type { PersonId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';

export type Preferences = {
  /** Null: as the device. Absent: unchanged. */
  theme?: 'light' | 'dark' | null;
  language?: InterfaceLanguage;
};

/** Fixes colours and interface language for a person, on every device. */
export async function setPreferences(db: Db, personId: PersonId, wanted: Preferences): Promise<void> {
  const changes = {
    ...(wanted.theme !== undefined ? { theme: wanted.theme } : {}),
    ...(wanted.language !== undefined ? { interface_language: wanted.language } : {}),
  };
  if (Object.keys(changes).length === 0) return;
  await db.updateTable('person').set(changes).where('id', '=', personId).execute();
}
