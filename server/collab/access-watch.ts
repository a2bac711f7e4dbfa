import { CLOSE } from '../../app/shared/close-codes.ts';
import { type DocumentId, parseId, type PersonId } from '../../app/shared/ids.ts';
import { type AccessDecision, Authoriser, type AuthoriserDeps, type Rights } from './access.ts';
import { TIMES } from './limits.ts';
import type { CollabSocket } from './socket.ts';

/** Channel of the database's notices about access (db/migrations/0006-ground.ts). */
export const ACCESS_CHANNEL = 'collegium_access';

type Deps = AuthoriserDeps & {
  onRights(socket: CollabSocket): void;
  warn(facts: object, message: string): void;
};

/**
 * Keeps the decision of every socket of this process current. A notice makes the decisions it
 * concerns worthless at once, so nothing passes those sockets until they have been read again.
 * While no notice can arrive (the listener has lost its connection) a decision is worth two
 * seconds, and when it is back all are read again.
 */
export class AccessWatch {
  readonly sockets = new Set<CollabSocket>();
  /** Notices so far: who decides for a socket still to come compares before and after. */
  notices = 0;
  readonly #deps: Deps;
  #blind = false;
  #timer: NodeJS.Timeout;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#timer = this.#sweepEvery(TIMES.decision / 4);
  }

  isCurrent(socket: CollabSocket): boolean {
    const worth = this.#blind ? TIMES.decisionBlind : TIMES.decision;
    return performance.now() - socket.decidedAt < worth;
  }

  /** Takes in a notice `{ person?, document? }`; both together mean that person on that page. */
  notice(payload: string): void {
    this.notices++;
    const about = parseNotice(payload);
    const concerned = [...this.sockets].filter(
      (socket) =>
        (!about.person || socket.personId === about.person) &&
        (!about.document || socket.documentId === about.document),
    );
    this.#invalidate(concerned);
  }

  lost(): void {
    this.#blind = true;
    clearInterval(this.#timer);
    this.#timer = this.#sweepEvery(TIMES.decisionBlind / 2);
  }

  back(): void {
    this.#blind = false;
    clearInterval(this.#timer);
    this.#timer = this.#sweepEvery(TIMES.decision / 4);
    this.notices++;
    this.#invalidate([...this.sockets]);
  }

  refresh(socket: CollabSocket, authoriser = this.#authoriser()): void {
    if (socket.refreshing || socket.isClosed) return;
    socket.refreshing = true;
    this.#decide(socket, authoriser)
      .catch((error: unknown) => {
        this.#deps.warn({ err: error, documentId: socket.documentId }, 'access could not be read');
        socket.close(CLOSE.tryAgain);
      })
      .finally(() => (socket.refreshing = false));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #authoriser(): Authoriser {
    return new Authoriser(this.#deps);
  }

  #invalidate(sockets: readonly CollabSocket[]): void {
    const authoriser = this.#authoriser();
    for (const socket of sockets) {
      socket.invalidations++;
      socket.decidedAt = -Infinity;
      this.refresh(socket, authoriser);
    }
  }

  async #decide(socket: CollabSocket, authoriser: Authoriser): Promise<void> {
    for (let reader = authoriser; !socket.isClosed; reader = this.#authoriser()) {
      const { invalidations } = socket;
      const asked = performance.now();
      const decision = await reader.decide(socket);
      // A notice came while this was read: it may have been read before that change.
      if (invalidations !== socket.invalidations) continue;
      socket.decidedAt = asked;
      return this.#apply(socket, decision);
    }
  }

  #apply(socket: CollabSocket, decision: AccessDecision): void {
    if (decision.kind === 'refused') {
      return socket.close(decision.gone ? CLOSE.gone : CLOSE.accessLost);
    }
    if (decision.kind === 'signed-out' || decision.personId !== socket.personId) {
      return socket.close(CLOSE.signedOut);
    }
    const changed = !sameRights(decision.rights, socket.rights);
    socket.rights = decision.rights;
    if (changed) this.#deps.onRights(socket);
    socket.wake();
  }

  #sweepEvery(milliseconds: number): NodeJS.Timeout {
    const sweep = () => {
      const authoriser = this.#authoriser();
      for (const socket of this.sockets) {
        if (!this.isCurrent(socket)) this.refresh(socket, authoriser);
      }
    };
    return setInterval(sweep, milliseconds).unref();
  }
}

/** A notice that cannot be read concerns everybody. */
function parseNotice(payload: string): { person?: PersonId | null; document?: DocumentId | null } {
  try {
    const { person, document } = JSON.parse(payload) as { person?: string; document?: string };
    return { person: parseId<PersonId>(person), document: parseId<DocumentId>(document) };
  } catch {
    return {};
  }
}

function sameRights(a: Rights, b: Rights): boolean {
  return a.canEdit === b.canEdit && a.reason === b.reason;
}
