/**
 * Who may import whom. The folders and the reasons are described in docs/; here is what the check
 * refuses. Tests and what serves them are held to the same borders, but may also use
 * server/testing.
 */
const TEST = '\\.test\\.tsx?$';
const NOUNS =
  'accounts|communities|membership|documents|discussions|lessons|search|notifications|attachments|audit';

/** Modules of this repository, as opposed to packages. */
const OURS = '^(app|server|db|e2e|bench|scripts)/';

/** Forbids modules under `from` to import our own modules other than those that match `to`. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: OURS, pathNot: to },
});

/** Allows a package, or several, in the named places alone. */
const packageIn = (name, packages, places, rest = {}) => ({
  name,
  severity: 'error',
  from: { pathNot: places },
  to: { path: `(^|/)node_modules/(${packages})/`, ...rest },
});

const RUNTIME = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    only('shared-alone', 'Both sides use it.', '^app/shared/', '^app/shared/'),
    only('db-below-all', 'db → app/shared.', '^db/', '^(db|app/shared)/'),
    only(
      'access',
      'access → db, app/shared.',
      '^server/access/',
      '^(server/access|db|app/shared)/',
    ),
    only(
      'noun-alone',
      'A noun folder → access, audit, notifications, db, app/shared, never another noun: a join over two lives in the queries of the one who asks.',
      `^server/(${NOUNS.replace('notifications|', '')})/`,
      '^(server/$1|server/access|server/audit|server/notifications|db|app/shared)/',
    ),
    only(
      'notifications',
      'Mail speaks the language of its reader: notifications → the catalogues, besides what nouns may.',
      '^server/notifications/',
      '^(server/notifications|server/access|db|app/shared|app/i18n)/',
    ),
    only(
      'collab',
      'collab → documents, access, db, app/shared.',
      '^server/collab/',
      '^(server/collab|server/documents|server/access|db|app/shared)/',
    ),
    {
      name: 'composition-root',
      comment: 'Only main.ts builds; only main.ts imports collab, jobs and http.',
      severity: 'error',
      from: {
        path: OURS,
        pathNot: [
          '^server/main\\.ts$',
          '^server/(collab|jobs|http|testing)/',
          '^(scripts|bench|e2e)/',
        ],
      },
      to: { path: '^server/(main\\.ts|collab/|jobs/|http/)' },
    },
    {
      name: 'composition-root-parts',
      comment: 'collab, jobs and http meet in main.ts only.',
      severity: 'error',
      from: { path: '^server/(collab|jobs|http)/' },
      to: { path: '^server/(collab|jobs|http|main\\.ts)', pathNot: '^server/$1/' },
    },
    {
      name: 'environment',
      comment: 'main.ts reads the environment once and hands it over.',
      severity: 'error',
      from: { path: '^(app|server|db)/', pathNot: ['^server/main\\.ts$', TEST] },
      to: { path: '^server/env\\.ts$', ...RUNTIME },
    },
    {
      name: 'pages',
      comment: 'Pages and the edge → noun folders, access, app. The database only as a type.',
      severity: 'error',
      from: { path: '^app/(routes/|edge/|root|routes\\.ts|entry\\.server)', pathNot: TEST },
      to: {
        path: '^(db|server|e2e|bench|scripts)/',
        pathNot: `^server/(access|${NOUNS})/`,
        ...RUNTIME,
      },
    },
    only(
      'presentation',
      'Pieces of the interface know no data: components, i18n → app/shared.',
      '^app/(components|i18n)/',
      '^app/(components|i18n|shared)/',
    ),
    only(
      'editor',
      'The editor → app/shared, with the pieces and words of the interface.',
      '^app/editor/',
      '^app/(editor|components|i18n|shared)/',
    ),
    {
      name: 'browser',
      comment: 'What only the browser runs never reaches the server or the database.',
      severity: 'error',
      from: { path: '^app/(entry\\.client|components/|editor/|i18n/|shared/)' },
      to: { path: '^(server|db)/', reachable: true },
    },
    {
      name: 'testing',
      comment: 'Factories and the like are for tests.',
      severity: 'error',
      from: { path: OURS, pathNot: [TEST, '^(server/testing|e2e|bench)/'] },
      to: { path: '^server/testing/' },
    },
    packageIn('pg-in-db', 'pg', '^db/', RUNTIME),
    packageIn('sockets', 'ws|y-protocols', '^(server/collab|server/testing|app/editor|e2e|bench)/'),
    packageIn('remix', '@remix-run', ['^(app|server/http)/', '^(vite|remix)\\.config'], RUNTIME),
    packageIn('lucia', 'lucia', '^server/access/sessions\\.ts$'),
    packageIn('ioredis', 'ioredis', '^server/collab/redis-fan-out\\.ts$'),
    {
      name: 'installed-in-production',
      comment: 'What runs in production must be among the dependencies.',
      severity: 'error',
      from: {
        path: '^(app|server|db)/',
        pathNot: [TEST, '^server/testing/', '^app/(root|entry|routes\\.ts)'],
      },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^scripts/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default', 'require'],
    },
  },
};
