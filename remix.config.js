/**
 * Options of Remix, read by vite.config.ts.
 *
 * Single fetch and lazy route discovery stay off: each opens an address (`*.data`, `/__manifest`)
 * with a fault that Remix 2 will not get a fix for. See docs/decisions.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
