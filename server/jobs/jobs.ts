import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { App } from '../app.ts';
import { createMailer } from '../notifications/mailer.ts';
import { deliverMail } from '../notifications/deliver-mail.ts';
import { foldCounts } from '../search/keep.ts';

export type Jobs = {
  stop(): Promise<void>;
};

/**
 * Starts the job queue in this process. Tasks are thin calls of use cases; their rows live in the
 * database, so what was queued at commit survives a crash.
 */
export async function startJobs(options: {
  app: App;
  pool: pg.Pool;
  smtpUrl: string | null;
  mailFrom: string;
}): Promise<Jobs> {
  const { db, log } = options.app;
  const mailer = createMailer(options.smtpUrl, options.mailFrom);
  const tasks: TaskList = {
    deliver_mail: (payload) => deliverMail(db, mailer, (payload as { mailId: string }).mailId),
    fold_search_counts: () => foldCounts(db),
  };
  const runner: Runner = await run({
    pgPool: options.pool,
    taskList: tasks,
    crontab: '* * * * * fold_search_counts',
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 5000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ job: true }, message);
    }),
  });
  return { stop: () => runner.stop() };
}
