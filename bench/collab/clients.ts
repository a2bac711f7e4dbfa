import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { CommandName, Commands, Reply } from './load/commands.ts';

/** The process that plays the clients: other cores than the server's, where there are any. */
export class Clients {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'load/process.ts'), {
      execArgv: ['--import', 'tsx'],
      // Figures may be infinite, which JSON cannot say.
      serialization: 'advanced',
    });
  }

  /** One order at a time. @throws where it cannot be carried out */
  order<Name extends CommandName>(
    name: Name,
    ask: Commands[Name]['ask'],
  ): Promise<Commands[Name]['answer']> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('The process of the clients has ended.'));
      this.#child.once('exit', ended);
      this.#child.once('message', (reply: Reply) => {
        this.#child.off('exit', ended);
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply.answer as Commands[Name]['answer']);
      });
      this.#child.send({ name, ask });
    });
  }

  close(): void {
    this.#child.kill();
  }
}
