import type { ServerBuild } from '@remix-run/node';
import { isStorageTrouble, isUnstorableText } from '../../app/shared/storage-trouble.ts';
import type { RequestContext } from '../app.ts';

type Routes = ServerBuild['routes'];
type RouteModule = NonNullable<Routes[string]>['module'];
type Args = { request: Request; context: unknown };

/**
 * Puts every loader and action under one rule: a database that is away or full is not a fault of
 * the page but 503 in words, and the fields of a form come back with it, so that nothing typed is
 * lost (app/routes/shell/error-page.tsx). Text that no database can hold is 400.
 */
export function guardStorage(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [
    id,
    route && { ...route, module: guardModule(route.module) },
  ]);
  return { ...build, routes: Object.fromEntries(routes) as Routes };
}

function guardModule(module: RouteModule): RouteModule {
  const { loader, action } = module;
  return {
    ...module,
    ...(loader && { loader: guarded(loader) }),
    ...(action && { action: guarded(action) }),
  };
}

function guarded<A extends Args, R>(run: (args: A) => R): (args: A) => Promise<Awaited<R>> {
  return async (args): Promise<Awaited<R>> => {
    try {
      return await run(args);
    } catch (error) {
      throw await inWords(error, args.request, args.context as RequestContext);
    }
  };
}

async function inWords(
  error: unknown,
  request: Request,
  context: RequestContext,
): Promise<unknown> {
  if (isUnstorableText(error)) return new Response(null, { status: 400 });
  if (!isStorageTrouble(error)) return error;
  const { app, requestId } = context;
  app.log.warn({ requestId, reason: (error as Error).message }, 'the database does not answer');
  const kept = { action: addressOf(request), fields: await context.submitted() };
  return Response.json({ kept }, { status: 503, headers: { 'Retry-After': '10' } });
}

/** Where the form was sent, without what Remix adds to it. */
function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_data');
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname;
}
