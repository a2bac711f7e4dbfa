import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { chooseLanguage } from '../i18n/negotiate.ts';
import type { InterfaceLanguage } from '../shared/languages.ts';
import type { Refusal } from '../shared/policy.ts';
import type { Authorized } from '../../server/access/authorize.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import type { App } from '../../server/app.ts';

type Args = Pick<LoaderFunctionArgs, 'request' | 'context'>;

/** The signed-in person of this request, or null. */
export async function findViewer({ context }: Args): Promise<Viewer | null> {
  return (await context.viewer())?.viewer ?? null;
}

/** For pages that need a signed-in person: others go to sign-in and come back here afterwards. */
export async function requireViewer(
  args: Args,
): Promise<{ db: App['db']; app: App; viewer: Viewer }> {
  const viewer = await findViewer(args);
  if (viewer) return { db: args.context.app.db, app: args.context.app, viewer };
  const { pathname, search } = new URL(args.request.url);
  const next =
    args.request.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
  throw redirect(`/sign-in${next}`);
}

/** As requireViewer, for what is open to admitted people only: others are led to where they stand. */
export async function requireAdmitted(
  args: Args,
): Promise<{ db: App['db']; app: App; viewer: Viewer }> {
  const result = await requireViewer(args);
  if (!result.viewer.admitted) throw redirect('/joining');
  return result;
}

/** The language of this request: of the person, else of this browser's cookie, else of its list. */
export async function requestLanguage(args: Args): Promise<InterfaceLanguage> {
  const viewer = await findViewer(args).catch(() => null);
  return chooseLanguage(
    viewer?.interfaceLanguage ?? null,
    readCookie(args.request, 'language'),
    args.request.headers.get('Accept-Language'),
  );
}

/** One cookie of a request, decoded; null when absent. */
export function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get('Cookie') ?? '').split('; ');
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  if (!found) return null;
  try {
    return decodeURIComponent(found.slice(name.length + 1));
  } catch {
    return null; // not written by us
  }
}

/** Unwraps a proof. What may not be known of answers 404; what may, 403 with the reason. */
export function orRefuse<A>(result: Authorized<A>): A {
  if (result.kind === 'granted') return result.access;
  throw result.hidden ? notFound() : forbidden(result.reason as Refusal);
}

/** The same answer for what is not there and for what one may not know of. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not found' });
}

/** An open refusal: the page says why. */
export function forbidden(reason: Refusal): Response {
  return Response.json({ reason }, { status: 403 });
}

/**
 * A redirect target from outside, if it is a path of this site; else the fallback. Backslashes
 * and `//` would let a browser leave it.
 */
export function safePath(target: FormDataEntryValue | string | null, fallback = '/'): string {
  if (typeof target !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(target)) return fallback;
  return target;
}
