import { route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the interface. Health, metrics and the collaboration socket are not Remix's. */
export default [
  route('/', 'routes/home/route.tsx'),
  route('/sign-in', 'routes/sign-in/route.tsx'),
  route('/sign-out', 'routes/sign-out/route.ts'),
  route('/preferences', 'routes/preferences/route.ts'),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
