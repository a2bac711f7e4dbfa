import pg from 'pg';

export type ListenConfig = pg.ClientConfig;

export type ListenHandlers = {
  onNotice(channel: string, payload: string): void;
  /** The connection broke: notices are being missed from now on. Called once per loss. */
  onLost(error: Error | undefined): void;
  /** Listening again after a loss. What was missed must be made up for by reading. */
  onBack(): void;
};

export type Listener = {
  /** Resolves when listening; rejects where the first connection cannot be made. */
  start(): Promise<void>;
  readonly listening: boolean;
  close(): Promise<void>;
};

/** How the connection calls itself in pg_stat_activity. */
const LISTENER_NAME = 'collegium-listener';

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 1000;
const HEARTBEAT_MS = 5000;

/**
 * A connection of its own that LISTENs and comes back by itself after a loss. A heartbeat finds
 * the connection that died without a word (a cut network, a failed-over server).
 *
 * @param channels names from code, never from outside
 */
export function createListener(
  config: ListenConfig,
  channels: readonly string[],
  handlers: ListenHandlers,
): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      ...config,
      application_name: LISTENER_NAME,
    });
    let over = false;
    const end = (error?: Error) => {
      if (over) return;
      over = true;
      void next.end().catch(() => {});
      if (client === next) lost(error);
    };
    next.on('error', end);
    next.on('end', () => end());
    next.on('notification', (n) => handlers.onNotice(n.channel, n.payload ?? ''));
    try {
      await next.connect();
      await next.query(channels.map((channel) => `LISTEN ${channel}`).join('; '));
      if (over || closed) throw new Error('The connection ended while it began to listen.');
    } catch (error) {
      end();
      throw error;
    }
    client = next;
    heartbeat(next, end);
  }

  function heartbeat(current: pg.Client, end: (error?: Error) => void): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const tooLate = setTimeout(() => end(new Error('no heartbeat')), HEARTBEAT_MS);
      current
        .query('SELECT 1')
        .then(
          () => client === current && heartbeat(current, end),
          (error: Error) => end(error),
        )
        .finally(() => clearTimeout(tooLate));
    }, HEARTBEAT_MS);
    timer.unref();
  }

  function lost(error: Error | undefined): void {
    client = null;
    if (closed) return;
    handlers.onLost(error);
    retry(FIRST_RETRY_MS);
  }

  function retry(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().then(
        () => handlers.onBack(),
        () => closed || retry(Math.min(delay * 2, LAST_RETRY_MS)),
      );
    }, delay);
  }

  return {
    start: connect,
    get listening() {
      return client !== null;
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => {});
    },
  };
}
