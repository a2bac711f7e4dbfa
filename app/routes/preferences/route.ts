import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { type Preferences, setPreferences } from '../../../server/accounts/preferences.ts';
import { findViewer, safePath } from '../../edge/context.ts';
import { readFields } from '../../edge/form.ts';
import { isInterfaceLanguage } from '../../shared/languages.ts';

const YEAR_IN_SECONDS = 31_536_000;

/** Nothing to see: who comes by a link goes to the start page. */
export function loader() {
  return redirect('/');
}

/**
 * Keeps colours and interface language: in this browser for everybody, on the account for who is
 * signed in. Values that are none are passed over.
 */
export async function action(args: ActionFunctionArgs) {
  const fields = await readFields(args.request);
  const wanted = readPreferences(fields);
  const viewer = await findViewer(args);
  if (viewer) await setPreferences(args.context.app.db, viewer.personId, wanted);
  const headers = new Headers();
  const secure = args.context.app.config.baseUrl.startsWith('https:') ? '; Secure' : '';
  const keep = (name: string, value: string | null) =>
    headers.append(
      'Set-Cookie',
      `${name}=${value ?? ''}; Path=/; Max-Age=${value === null ? 0 : YEAR_IN_SECONDS}; SameSite=Lax${secure}`,
    );
  if (wanted.theme !== undefined) keep('theme', wanted.theme);
  if (wanted.language !== undefined) keep('language', wanted.language);
  return redirect(safePath(fields.get('returnTo')), { status: 303, headers });
}

function readPreferences(fields: FormData): Preferences {
  const theme = fields.get('theme');
  const language = fields.get('language');
  const singleKeys = fields.get('singleKeys');
  return {
    ...(theme === 'light' || theme === 'dark'
      ? { theme }
      : theme === 'system'
        ? { theme: null }
        : {}),
    ...(typeof language === 'string' && isInterfaceLanguage(language) ? { language } : {}),
    ...(singleKeys === 'on' || singleKeys === 'off'
      ? { singleKeyShortcuts: singleKeys === 'on' }
      : {}),
  };
}
