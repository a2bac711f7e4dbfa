import { PassThrough } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { NonceContext } from './components/nonce.ts';
import { requestLanguage } from './edge/context.ts';
import { createI18n, loadTexts } from './i18n/index.ts';

/** After this long a page that still waits for data is cut off, in ms. */
const PATIENCE = 10_000;

/** Renders a page. Robots and readers without scripts get it whole, others as it comes. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const language = await requestLanguage({ request, context });
  const i18n = createI18n(language, await loadTexts(language));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.append('Vary', 'Cookie, Accept-Language');
  // Pages hold what only this person may read: nothing in between keeps a copy.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  const page = (
    <NonceContext.Provider value={context.nonce}>
      <I18nextProvider i18n={i18n}>
        <RemixServer
          context={remixContext}
          url={request.url}
          nonce={context.nonce}
          abortDelay={PATIENCE}
        />
      </I18nextProvider>
    </NonceContext.Provider>
  );
  const whenReady = isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady';
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      [whenReady]() {
        const body = new PassThrough();
        pipe(body);
        const stream = createReadableStreamFromReadable(body);
        resolve(new Response(stream, { headers, status: failed ? 500 : status }));
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        context.app.log.error({ err: error, requestId: context.requestId }, 'rendering failed');
      },
    });
    setTimeout(abort, PATIENCE + 1000).unref();
  });
}

/** Faults of loaders and actions. Expected outcomes are Responses and do not come here. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  // Remix's own answers to addresses and methods that are none.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.app.log.error({ err: error, requestId: context.requestId }, 'request failed');
}
