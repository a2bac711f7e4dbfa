import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { SIGNED_OUT_COOKIE } from '../../shared/device-copy.ts';

/** Nothing to see: who comes by a link goes to the start page. */
export function loader() {
  return redirect('/');
}

/** How long the next page has to clear this device, in seconds: one that was closed meanwhile, a month. */
const TO_CLEAR = 30 * 86_400;

/** Ends the session of this browser, and with it its open pages and what they kept on the device. */
export async function action({ context }: ActionFunctionArgs) {
  const signedIn = await context.viewer();
  const headers = new Headers();
  if (signedIn) {
    headers.append('Set-Cookie', await context.app.sessions.close(signedIn.sessionId));
    // For the script of the page that follows; it says who, so that others' words stay.
    headers.append(
      'Set-Cookie',
      `${SIGNED_OUT_COOKIE}=${signedIn.viewer.personId}; Path=/; Max-Age=${TO_CLEAR}; SameSite=Lax`,
    );
  }
  return redirect('/sign-in?done=signed-out', { status: 303, headers });
}
