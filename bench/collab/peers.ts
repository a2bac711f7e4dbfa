import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages we compare ourselves with. They are installed apart, by the first run that needs
 * them: the application is never built with them, and whoever installs it does not load them.
 */
export const PEERS = join(import.meta.dirname, 'peers');

/** Whether Hocuspocus is there, after an attempt to install it. */
export function installPeers(say: (line: string) => void): boolean {
  const installed = () => existsSync(join(PEERS, 'node_modules', '@hocuspocus', 'server'));
  if (installed()) return true;
  say('Installing Hocuspocus for comparison …');
  try {
    // Its engines field asks for Node 22; it runs on 20 as well.
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', options, { cwd: PEERS, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    say(`Hocuspocus cannot be installed and is left out: ${String(error).split('\n')[0]}`);
  }
  return installed();
}
