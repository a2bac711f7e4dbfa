import type { ListenConfig } from '../../db/listen.ts';
import { startCollabServer } from './collab-harness.ts';

/**
 * A collaboration server as a process of its own, to be killed: `tsx collab-process.ts
 * <connection as JSON> <port> [<address of Redis>]`. Prints the port when it listens,
 * answers any message with the most memory it has had, and ends with its parent.
 */
const [connection = '{}', port = '0', redisUrl] = process.argv.slice(2);
const server = await startCollabServer(JSON.parse(connection) as ListenConfig, {
  port: Number(port),
  redisUrl,
});
process.stdout.write(`${server.port}\n`);
process.on('message', () => process.send?.(process.resourceUsage().maxRSS * 1024));
process.on('disconnect', () => process.exit());
