import {
  createRequestHandler,
  type ServerBuild,
  writeReadableStreamToWritable,
} from '@remix-run/node';
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express';
import type { RequestContext } from '../app.ts';
import { guardStorage } from './storage-guard.ts';

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {
    readonly kind?: 'collegium';
  }
}

/**
 * Hands requests to Remix. Not the adapter of @remix-run/express: that one believes
 * X-Forwarded-Host, and it streams bodies that nobody has measured. Here the body was read and
 * bounded before (`bodyWithin`), and the origin is the configured one.
 */
export function remixHandler(options: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: 'production' | 'development';
  baseUrl: (req: ExpressRequest) => string;
  context: (req: ExpressRequest, res: ExpressResponse) => RequestContext;
}): RequestHandler {
  const { build, mode } = options;
  const guarded =
    typeof build === 'function' ? async () => guardStorage(await build()) : guardStorage(build);
  const handle = createRequestHandler(guarded, mode);
  return (req, res, next) => {
    const url = addressOf(req, options.baseUrl(req));
    if (!url) return void res.status(400).type('text/plain').send('The request could not be read.');
    // No text in the database holds a NUL, so a query with one means the query without it.
    url.search = url.search.replaceAll('%00', '');
    handle(toRequest(req, res, url), options.context(req, res))
      .then((response) => send(res, response, req.method))
      .catch(next);
  };
}

/** Methods that `Request` does not know, after the Fetch standard. */
const FORBIDDEN_METHODS = ['CONNECT', 'TRACE', 'TRACK'];

/** The address on this site; null for what is no path of it (`*`, an address of a proxy) or no request. */
function addressOf({ originalUrl, method }: ExpressRequest, baseUrl: string): URL | null {
  if (!originalUrl.startsWith('/') || FORBIDDEN_METHODS.includes(method)) return null;
  // Put behind the origin, not resolved against it: `//other.example` is a path here.
  const address = new URL(baseUrl).origin + originalUrl;
  return URL.canParse(address) ? new URL(address) : null;
}

function toRequest(req: ExpressRequest, res: ExpressResponse, url: URL): Request {
  const gone = new AbortController();
  // `close` without `finish`: the client went away, loaders may stop.
  res.on('close', () => res.writableFinished || gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const body = Buffer.isBuffer(req.body) && req.body.length > 0 ? new Uint8Array(req.body) : null;
  return new Request(url, { method: req.method, headers, body, signal: gone.signal });
}

async function send(res: ExpressResponse, response: Response, method: string): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) res.append(name, value);
  if (response.body && method !== 'HEAD') await writeReadableStreamToWritable(response.body, res);
  else res.end();
}
