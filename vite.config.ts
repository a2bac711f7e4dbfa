import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import remixConfig from './remix.config.js';

/**
 * Stops the build where a module of the server or the database would reach the browser. Remix
 * takes loaders and actions out of routes; what is left must not import these folders.
 */
function keepServerOut(): Plugin {
  let forBrowser = false;
  return {
    name: 'collegium-keep-server-out',
    apply: 'build',
    configResolved: (config) => {
      forBrowser = !config.build.ssr;
    },
    generateBundle(_options, bundle) {
      if (!forBrowser) return;
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const leaked = output.moduleIds.find(
          (id) => /\/(server|db)\/[^?]+\.tsx?$/.test(id) && !id.includes('node_modules'),
        );
        if (leaked) this.error(`${leaked} must not reach the browser (chunk ${output.fileName}).`);
      }
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), keepServerOut()],
  // One copy of each: a second yjs breaks `instanceof` and with it the documents.
  resolve: { dedupe: ['yjs', 'y-protocols', 'react', 'react-dom'] },
  // Native: only the server loads it.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
});
