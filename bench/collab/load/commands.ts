/** The servers that are compared. */
export type Kind = 'relay' | 'durable-relay' | 'hocuspocus' | 'collegium';

/** Relays know no pages: there is no state to ask for, and none to compare. */
export const isRelay = (kind: Kind): boolean => kind === 'relay' || kind === 'durable-relay';

export type ClientSpec = { page: string; port: number; cookie: string };

/** What the benchmark asks of the process that plays the clients, and what it answers. */
export type Commands = {
  /** Opens sockets, beside those that are open, and waits until each has the state of its page. */
  connect: { ask: { kind: Kind; clients: ClientSpec[] }; answer: { ms: number } };
  /** Has the first client of each page write a paragraph of that many characters. */
  fill: { ask: { characters: number }; answer: null };
  type: { ask: { writersPerPage: number; rate: number; seconds: number }; answer: Typed };
  /** Types on until the server is gone; the second client of each page notes what it sees. */
  begin: { ask: { rate: number }; answer: null };
  /** Opens the pages again and compares what is there with what had been seen. */
  losses: { ask: { kind: Kind; clients: ClientSpec[] }; answer: Losses };
  replay: { ask: { keystrokes: number; limit: number }; answer: Replayed };
  open: { ask: { kind: Kind; client: ClientSpec }; answer: Opening };
  /** Molests a page for that long, again and again; a colleague has it open. */
  attack: { ask: AttackOrder; answer: Attacked };
  disconnect: { ask: null; answer: null };
};
export type CommandName = keyof Commands;

export type Typed = {
  /** Latency in milliseconds, from one client's write to another's read; undelivered ones count as infinite. */
  p50: number;
  p95: number;
  p99: number;
  /** Per second, of the edits written while it was measured. */
  deliveries: number;
  /** Share of the wanted edits that the clients managed to write, and of deliveries that came. */
  written: number;
  delivered: number;
  /** 99th percentile of how late the clients wrote, in milliseconds: large where they are the bottleneck. */
  late: number;
  /** All deliveries since the command came, warm-up included. */
  all: number;
};

/** What somebody may do to a server who is let in. */
export const ATTACKS = [
  'none',
  '4,000 updates on what is missing',
  'presence, without pause',
  '100,000 presences at once',
  '50 MB in one message',
  'malformed messages',
  'a reader who does not read',
] as const;
export type AttackName = (typeof ATTACKS)[number];

export type AttackOrder = {
  kind: Kind;
  name: AttackName;
  attacker: ClientSpec;
  colleague: ClientSpec;
  seconds: number;
};
/** How often it was done, and how often the server then closed the attacker’s socket. */
export type Attacked = { times: number; closed: number };

export type Losses = { seen: number; lost: number; seconds: number };
export type Replayed = { updates: number; seconds: number; trace: string };
export type Opening = { ms: number; bytes: number; matches: boolean };

export type Question = {
  [Name in CommandName]: { name: Name; ask: Commands[Name]['ask'] };
}[CommandName];
export type Reply = { answer: unknown } | { error: string };
