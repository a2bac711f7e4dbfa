import type { Logger } from 'pino';

/** Time for a clean stop, in ms; whatever hangs after that is left to the operating system. */
const STOP_WITHIN = 4500;

export type Stopper = {
  /** Whether stopping has begun: connections that end from now on are meant to. */
  readonly begun: boolean;
  /** Registers how to stop something. What was built later stops earlier. */
  add(name: string, stop: () => Promise<unknown>): void;
  /** Stops all that was built, after a start that failed. */
  undo(): Promise<void>;
};

/**
 * Stops in order on SIGINT or SIGTERM. A second signal changes nothing: npm passes on the one of
 * Ctrl-C, which the terminal has sent to the server as well.
 */
export function createStopper(log: Logger): Stopper {
  const steps: { name: string; stop: () => Promise<unknown> }[] = [];
  let begun = false;
  const runSteps = async () => {
    begun = true;
    for (let step = steps.pop(); step; step = steps.pop()) {
      const { name, stop } = step;
      await stop().catch((error: unknown) => log.error({ err: error }, `could not stop ${name}`));
    }
  };
  const onSignal = async (signal: string) => {
    if (begun) return;
    process.stdout.write(`${signal}: closing open pages and saving …\n`);
    const late = setTimeout(() => process.exit(1), STOP_WITHIN);
    await runSteps();
    clearTimeout(late);
    process.stdout.write('Stopped.\n');
    process.exit(0);
  };
  process.on('SIGINT', () => void onSignal('SIGINT'));
  process.on('SIGTERM', () => void onSignal('SIGTERM'));
  return {
    get begun() {
      return begun;
    },
    add: (name, stop) => void steps.push({ name, stop }),
    undo: runSteps,
  };
}
