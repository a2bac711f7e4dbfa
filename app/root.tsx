import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findViewer, readCookie, requestLanguage } from './edge/context.ts';
import { NonceContext } from './components/nonce.ts';
import { parseTheme } from './components/theme.ts';
import { loadTexts } from './i18n/index.ts';
import { AppShell } from './routes/shell/app-shell.tsx';
import { errorKind, errorTitles } from './routes/shell/error-kinds.ts';
import { ErrorPage } from './routes/shell/error-page.tsx';
import type { Kept } from './routes/shell/kept-form.tsx';
import { loadShell } from './routes/shell/shell.server.ts';
import { isInterfaceLanguage } from './shared/languages.ts';
import styles from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Pages that name themselves replace this. */
export const meta: MetaFunction<typeof loader> = ({ error, data }) => {
  const title = error ? data?.errorTitles[errorKind(statusOf(error))] : undefined;
  return [{ title: title ? `${title} · Collegium` : 'Collegium' }];
};

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** What every page needs: who is here, in which language and colours, and where one may go. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await findViewer(args);
  // What was switched in this browser comes before what the person fixed for all of them.
  const chosen = readCookie(args.request, 'theme') ?? viewer?.theme;
  const language = await requestLanguage(args);
  return {
    language,
    errorTitles: errorTitles(await loadTexts(language)),
    theme: parseTheme(chosen),
    shell: viewer && (await loadShell(args.context.app.db, viewer)),
    nonce: args.context.nonce,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  // Undefined where the root loader itself failed.
  const data = useRouteLoaderData<typeof loader>('root');
  const rendered = useContext(NonceContext);
  // That of the document: later loads bring others, which the browser's policy does not know.
  const [nonce] = useState(data?.nonce ?? rendered);
  return (
    <html lang={data?.language ?? i18n.language} data-theme={data?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  const { shell, language, theme } = useLoaderData<typeof loader>();
  return (
    <AppShell shell={shell} language={language} theme={theme}>
      <Outlet />
    </AppShell>
  );
}

/** Anything that went wrong on any page: in the same shell, in words, with a way on. */
export function ErrorBoundary() {
  const { i18n } = useTranslation();
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const status = statusOf(error);
  const told = isRouteErrorResponse(error)
    ? (error.data as { reason?: string; kept?: Kept } | null)
    : null;
  return (
    <AppShell
      shell={data?.shell ?? null}
      language={data?.language ?? (isInterfaceLanguage(i18n.language) ? i18n.language : 'en')}
      theme={data?.theme ?? null}
    >
      <ErrorPage
        status={status}
        reason={told?.reason}
        signedIn={Boolean(data?.shell)}
        kept={told?.kept}
      />
    </AppShell>
  );
}
