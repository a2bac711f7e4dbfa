import { route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the interface. Health, metrics and the collaboration socket are not Remix's. */
export default [
  route('/', 'routes/home/route.tsx'),

  // Within one community: the layout gives its bar.
  route('/c/:community', 'routes/community/layout.tsx', [
    route('pages', 'routes/pages/list/route.tsx'),
    route('pages/new', 'routes/pages/new/route.tsx'),
    route('pages/:documentId', 'routes/pages/read/route.tsx'),
    route('pages/:documentId/edit', 'routes/pages/edit/route.tsx'),
    route('pages/:documentId/facts', 'routes/pages/facts/route.tsx'),
  ]),

  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
