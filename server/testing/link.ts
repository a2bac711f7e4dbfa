import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';

/** A stretch of network between a server and what it uses, to be cut in a test. */
export type Link = {
  /** On 127.0.0.1. */
  port: number;
  /**
   * `silent`: nothing passes any more, and nobody is told, as where a cable is pulled;
   * `loud`: connections break and new ones are refused.
   */
  cut(how: 'silent' | 'loud'): void;
  heal(): void;
  close(): Promise<void>;
};

export async function createLink(target: NetConnectOpts): Promise<Link> {
  const ends = new Set<Socket>();
  let state: 'whole' | 'silent' | 'loud' = 'whole';
  const server = createServer((near) => {
    if (state === 'loud') return near.destroy();
    const far = connect(target);
    join(near, far);
    join(far, near);
  });
  const join = (from: Socket, to: Socket) => {
    ends.add(from);
    from.on('data', (data) => to.write(data));
    from.on('error', () => {});
    from.on('close', () => {
      ends.delete(from);
      to.destroy();
    });
    if (state === 'silent') from.pause();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const destroyAll = () => {
    for (const end of ends) end.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut(how) {
      state = how;
      if (how === 'loud') destroyAll();
      else for (const end of ends) end.pause();
    },
    heal() {
      state = 'whole';
      for (const end of ends) end.resume();
    },
    async close() {
      destroyAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
