import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CLOSE } from '../../app/shared/close-codes.ts';
import { createListener } from '../../db/listen.ts';
import { parseUpdateNotice, UPDATE_CHANNEL, writeSender } from '../documents/update-notice.ts';
import { Authoriser } from './access.ts';
import { ACCESS_CHANNEL, AccessWatch } from './access-watch.ts';
import { Changes } from './changes.ts';
import type { Collab, CollabOptions, CollabStats } from './collab-types.ts';
import { createDoor, type Granted, type Knock, type Opened } from './door.ts';
import { type FanOut, NO_FAN_OUT } from './fan-out.ts';
import { nameInstallation } from './installation.ts';
import { LIMITS, TIMES } from './limits.ts';
import { LINE_PATH, Lines } from './lines.ts';
import { readMessage } from './protocol.ts';
import type { Room } from './room.ts';
import type { Refused, RoomEntry } from './room-deps.ts';
import { RoomRegistry } from './room-registry.ts';
import { CollabSocket, type SocketOwner } from './socket.ts';
import { createUpgrade, SOCKET_PATH } from './upgrade.ts';
import { UpdateLog } from './update-log.ts';
import { within } from './within.ts';

/** Builds the collaboration server (docs/collab-rules.md). Nothing runs before `start`. */
export function createCollab(options: CollabOptions): Collab {
  return new CollabServer(options);
}

class CollabServer implements Collab, SocketOwner {
  readonly handleUpgrade: Collab['handleUpgrade'];
  readonly #options: CollabOptions;
  /** Tells own notices from those of other servers. */
  readonly #name = randomBytes(6).toString('hex');
  readonly #log: UpdateLog<RoomEntry>;
  readonly #rooms: RoomRegistry;
  readonly #watch: AccessWatch;
  readonly #listener: ReturnType<typeof createListener>;
  readonly #changes: Changes;
  readonly #lines: Lines;
  readonly #fanOut: FanOut;
  readonly #counts = { refused: 0, readOnlyRefused: 0 };
  readonly #beats: NodeJS.Timeout[] = [];
  #closing = false;

  constructor(options: CollabOptions) {
    const { db, log, readSession, allowedNames, schemaVersion } = options;
    this.#options = options;
    this.#fanOut = options.fanOut ?? NO_FAN_OUT;
    this.#log = new UpdateLog(options.pool, () =>
      writeSender({ server: this.#name, isPublished: this.#fanOut.isUp }),
    );
    this.#changes = new Changes((documentId) => options.onChanged?.(documentId), TIMES.changed);
    this.#rooms = new RoomRegistry({
      db,
      server: this.#name,
      fanOut: this.#fanOut,
      names: allowedNames,
      schemaVersion,
      append: (room, entry) => this.#log.append(room, entry),
      onRefused: (socket, reason) => this.#refused(socket, reason),
      onAppended: (documentId) => this.#changes.note(documentId),
      error: (facts, message) => log.error(facts, message),
    });
    this.#watch = new AccessWatch({
      db,
      readSession,
      schemaVersion,
      onRights: (socket) => this.#rooms.get(socket.documentId)?.rightsChanged(socket),
      warn: (facts, message) => log.warn(facts, message),
    });
    this.#listener = this.#createListener();
    const door = this.#createDoor();
    this.handleUpgrade = createUpgrade(door(SOCKET_PATH));
    this.#lines = new Lines({ ...options, open: door(LINE_PATH) });
  }

  async start(): Promise<void> {
    await this.#listener.start();
    this.#fanOut.start(await nameInstallation(this.#options.db), {
      onMessage: (documentId, message) => this.#rooms.hear(documentId, message),
      onJoined: (documentId) => this.#rooms.get(documentId)?.joined(),
    });
    this.#beats.push(
      setInterval(() => {
        for (const socket of this.#watch.sockets) socket.beat();
      }, TIMES.heartbeat),
      setInterval(() => this.#rooms.beat(), TIMES.presenceRefresh),
    );
  }

  handleRequest(req: IncomingMessage, res: ServerResponse): boolean {
    return this.#lines.handle(req, res);
  }

  stats(): CollabStats {
    const { commits, updates, failures } = this.#log.stats;
    const sockets = this.#watch.sockets.size;
    return {
      rooms: this.#rooms.size,
      sockets,
      lines: this.#lines.size,
      appends: commits,
      updates,
      failures,
      fanOut: Number(this.#fanOut.isUp),
      ...this.#counts,
    };
  }

  async close(): Promise<void> {
    this.#closing = true;
    for (const timer of this.#beats) clearInterval(timer);
    const sockets = [...this.#watch.sockets];
    await within(TIMES.closing, this.#settle(sockets));
    for (const socket of sockets) socket.close(CLOSE.goingAway);
    await within(500, Promise.all(sockets.map((socket) => socket.closed)));
    for (const socket of sockets) socket.terminate();
    this.#watch.close();
    this.#rooms.close();
    this.#fanOut.close();
    this.#changes.flush();
    await within(300, this.#listener.close());
  }

  isCurrent(socket: CollabSocket): boolean {
    return this.#watch.isCurrent(socket);
  }

  refresh(socket: CollabSocket): void {
    this.#watch.refresh(socket);
  }

  receive(socket: CollabSocket, data: Uint8Array): Promise<void> | void {
    const room = this.#rooms.get(socket.documentId);
    const message = readMessage(data);
    if (!room || !message) return this.#refuse(socket);
    switch (message.kind) {
      case 'update':
        return room.receive(socket, message.update, message.isAnswer);
      case 'sync-step-1':
        if (!socket.syncRate.take()) return socket.close(CLOSE.tryAgain);
        return room.sync(socket, message.stateVector);
      case 'awareness':
        if (!socket.presenceRate.take()) return;
        if (!room.awareness.receive(socket, message.update)) this.#refuse(socket);
        return;
      case 'query-awareness':
        if (socket.presenceRate.take()) room.tellPresence(socket);
    }
  }

  /** Everything received so far, through the log and to the last acknowledgement. */
  async #settle(sockets: readonly CollabSocket[]): Promise<void> {
    await Promise.all(sockets.map((socket) => socket.settled()));
    await this.#log.drained();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }

  #refuse(socket: CollabSocket): void {
    this.#refused(socket, 'malformed');
    socket.close(CLOSE.unsupported);
  }

  #refused(socket: CollabSocket, reason: Refused): void {
    if (reason === 'read-only') {
      this.#counts.readOnlyRefused++;
      return;
    }
    this.#counts.refused++;
    const { personId, documentId } = socket;
    this.#options.log.warn({ reason, personId, documentId }, 'update refused');
  }

  #createListener(): ReturnType<typeof createListener> {
    const { listen, log } = this.#options;
    return createListener(listen, [ACCESS_CHANNEL, UPDATE_CHANNEL], {
      onNotice: (channel, payload) => {
        if (channel === ACCESS_CHANNEL) return this.#watch.notice(payload);
        const notice = parseUpdateNotice(payload);
        if (notice && notice.server !== this.#name)
          this.#rooms.heardOf(notice.documentId, notice.seq, notice.isPublished);
      },
      onLost: (error) => {
        log.warn({ err: error }, 'notices of the database are no longer heard');
        this.#watch.lost();
      },
      onBack: () => {
        log.info({}, 'notices of the database are heard again');
        this.#watch.back();
        for (const room of this.#rooms.all()) void room.follower.catchUp();
      },
    });
  }

  #createDoor() {
    const { originAllowed, schemaVersion, log } = this.#options;
    return createDoor<Room>({
      isClosing: () => this.#closing,
      originAllowed,
      schemaVersion,
      notices: () => this.#watch.notices,
      decide: (knock) => new Authoriser(this.#options).decide(knock),
      hold: (documentId) => this.#rooms.hold(documentId),
      release: (room) => this.#rooms.release(room),
      isFull: (knock, granted) => this.#isFull(knock, granted),
      accept: (opened) => this.#accept(opened),
      warn: (facts, message) => log.warn(facts, message),
    });
  }

  #isFull({ documentId }: Knock, { personId }: Granted): boolean {
    let ofDocument = 0;
    let ofPerson = 0;
    for (const socket of this.#watch.sockets) {
      if (socket.documentId === documentId) ofDocument++;
      if (socket.personId === personId) ofPerson++;
    }
    return ofDocument >= LIMITS.socketsPerDocument || ofPerson >= LIMITS.socketsPerPerson;
  }

  #accept({ ws, net, knock, granted, room, isCurrent }: Opened<Room>): void {
    const { personId, name, rights } = granted;
    const socket = new CollabSocket(ws, net, { ...knock, personId, name }, this);
    socket.rights = rights;
    if (isCurrent) socket.decidedAt = performance.now();
    this.#watch.sockets.add(socket);
    void socket.closed.then(() => {
      this.#watch.sockets.delete(socket);
      room.leave(socket);
      this.#rooms.release(room);
    });
    room.join(socket);
    if (!isCurrent) this.#watch.refresh(socket);
  }
}
