/** What `npm start` runs: builds what is out of date, then serves from this same process. */
import { existsSync } from 'node:fs';

const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  fail(`Collegium needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}
if (!existsSync(new URL('../node_modules', import.meta.url))) {
  fail('The packages are not installed: run npm ci first.');
}

try {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
} catch (error) {
  fail(error.message);
}

// React, Remix and Express look for it themselves.
process.env.NODE_ENV ??= 'production';
process.setSourceMapsEnabled(true);
try {
  const { main } = await import('../build/main.js');
  await main();
} catch (error) {
  // A plain Error is a sentence for the administrator; any other kind is a fault, and needs its stack.
  fail(error.constructor === Error ? error.message : error.stack);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
