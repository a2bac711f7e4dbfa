import { type ActionFunctionArgs, redirect } from '@remix-run/node';

/** Nothing to see: who comes by a link goes to the start page. */
export function loader() {
  return redirect('/');
}

/** Ends the session of this browser, and with it its open pages. */
export async function action({ context }: ActionFunctionArgs) {
  const signedIn = await context.viewer();
  const headers = signedIn
    ? { 'Set-Cookie': await context.app.sessions.close(signedIn.sessionId) }
    : undefined;
  return redirect('/sign-in?done=signed-out', { status: 303, headers });
}
