/**
 * Loaded into each server before its own code. Answers the benchmark over the channel to its
 * parent: processor time and memory, after a full collection, the same way for all servers.
 */
import { setTimeout as sleep } from 'node:timers/promises';

process.on('message', (question) => {
  if (question === 'cpu') process.send({ cpu: cpuSeconds() });
  if (question === 'memory') void collected().then((answer) => process.send(answer));
});
process.channel?.unref();
// However the benchmark ends, its servers end with it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What was reachable at the first collection may be free at the next. */
async function collected() {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
    await sleep(50);
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, used: heapUsed + external };
}
