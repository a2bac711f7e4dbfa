import { index, route, type RouteConfig } from '@remix-run/route-config';

/** Every address of the interface. Health, metrics and the collaboration socket are not Remix's. */
export default [
  route('/', 'routes/home/route.tsx'),
  route('/profile', 'routes/profile/route.tsx'),

  // The way in.
  route('/sign-in', 'routes/sign-in/route.tsx'),
  route('/sign-out', 'routes/sign-out/route.ts'),
  route('/preferences', 'routes/preferences/route.ts'),
  route('/forgotten', 'routes/forgotten/route.tsx'),
  route('/reset/:token', 'routes/reset/route.tsx'),
  route('/register', 'routes/register/route.tsx'),
  route('/register/sent', 'routes/register-sent/route.tsx'),
  route('/verify/:token', 'routes/verify/route.tsx'),
  route('/joining', 'routes/joining/route.tsx'),
  route('/sponsoring', 'routes/sponsoring/route.tsx'),
  route('/sponsoring/:personId', 'routes/sponsoring/person/route.tsx'),
  route('/admissions', 'routes/admissions/route.tsx', [
    index('routes/admissions/none/route.tsx'),
    route(':personId', 'routes/admissions/file/route.tsx'),
  ]),

  // Running the platform.
  route('/set-up', 'routes/set-up/route.tsx'),
  route('/platform', 'routes/platform/route.tsx'),
  route('/demo/inbox', 'routes/demo-inbox/route.tsx'),
  route('/demo/inbox/:mailId', 'routes/demo-inbox/mail/route.tsx'),

  route('/search', 'routes/search/route.tsx'),
  route('/lessons', 'routes/lessons/library/route.tsx'),
  route('/lessons/new', 'routes/lessons/new/route.tsx'),
  route('/lessons/:number', 'routes/lessons/read/route.tsx'),
  route('/lessons/:number/edit', 'routes/lessons/edit/route.tsx'),

  route('/communities', 'routes/communities/list/route.tsx'),
  route('/communities/new', 'routes/communities/new/route.tsx'),

  // Within one community: the layout gives its bar.
  route('/c/:community', 'routes/community/layout.tsx', [
    index('routes/community/home/route.tsx'),
    route('lessons', 'routes/lessons/in-community/route.tsx'),
    route('pages', 'routes/pages/list/route.tsx'),
    route('pages/new', 'routes/pages/new/route.tsx'),
    route('pages/:documentId', 'routes/pages/read/route.tsx'),
    route('pages/:documentId/edit', 'routes/pages/edit/route.tsx'),
    route('pages/:documentId/facts', 'routes/pages/facts/route.tsx'),
    route('threads', 'routes/threads/list/route.tsx'),
    route('threads/new', 'routes/threads/new/route.tsx'),
    route('threads/:threadId', 'routes/threads/read/route.tsx'),
    route('apply', 'routes/apply/route.tsx'),
    route('desk', 'routes/desk/route.tsx'),
    route('desk/:applicationId', 'routes/desk/application/route.tsx'),
    route('members', 'routes/members/list/route.tsx'),
    route('members/:personId', 'routes/members/manage/route.tsx'),
  ]),

  route('/markings', 'routes/markings/route.tsx'),
  route('/accessibility', 'routes/accessibility/route.tsx'),

  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig;
