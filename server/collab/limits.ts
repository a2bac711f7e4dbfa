/** The bounds of the collaboration server, in one place. Each is refused before it costs memory. */
export const LIMITS = {
  /** Bytes of one message; larger ones close the socket with 1009. */
  messageBytes: 4 * 1024 * 1024,
  /** Bytes of a document's state with the tail of its log. */
  documentBytes: 32 * 1024 * 1024,
  socketsPerDocument: 250,
  socketsPerPerson: 40,
  /** Client ids under which one connection may begin to write. A tab needs one; a merge of offline work a few. */
  newClientsPerSocket: 8,
  /** Clients with new content in one update. */
  clientsPerUpdate: 64,
  /** Nesting of elements, and of values in attributes. */
  depth: 64,
  /** Bytes waiting in a socket that does not read; more drops it. */
  outgoingBytes: 8 * 1024 * 1024,
  /** Bytes one socket may have on the way to the disk before it is no longer read from. */
  unsavedBytes: 4 * 1024 * 1024,
  /** Messages kept while a decision is re-read before a socket is no longer read from. */
  inboxMessages: 256,
  /** Bytes of one person's presence (caret, name), as JSON. */
  presenceBytes: 4096,
  /** Presence messages per second of one socket, echoes of the stock client included; more are ignored. */
  presencePerSecond: 500,
  /** Clients present in one document, on all servers, those that have just left included. */
  presencesPerDocument: 2000,
  /** Requests for the document's state per ten seconds of one socket. */
  syncPerTenSeconds: 50,
  /** Updates of one document, and bytes in all, in one commit. */
  updatesPerCommit: 500,
  bytesPerCommit: 8 * 1024 * 1024,
  /** Bytes on the way to Redis; what is more, the other servers read in the log. */
  fanOutBytes: 16 * 1024 * 1024,
  /** Bytes of other servers' updates that a room keeps until what lies before them is here. */
  earlyBytes: 4 * 1024 * 1024,
} as const;

/** Times, in milliseconds. */
export const TIMES = {
  /** Presence of one room goes out at most this often. */
  presence: 30,
  /** A decision is trusted this long while no notice can arrive. */
  decisionBlind: 2000,
  /** And this long otherwise: a session that runs out gives no notice. */
  decision: 60_000,
  /** Ping, and a word to clients that have heard nothing: the stock client leaves after 30 s of silence. */
  heartbeat: 12_000,
  /** A request that waits for bytes is answered after this; proxies cut at 30 s and more. */
  poll: 25_000,
  /** An empty room stays this long, for the person who reloads. */
  idleRoom: 10_000,
  /** An append that takes longer counts as failed. */
  append: 10_000,
  /** What another server has committed and published is waited for this long, then read in the log. */
  fanOut: 150,
  /** Redis is asked for a sign of life this often, and given up after so long a silence. */
  fanOutBeat: 2000,
  fanOutSilence: 4000,
  /** Servers tell each other this often who is there, and forget who was not told of for so long. */
  presenceRefresh: 7000,
  presenceExpiry: 20_000,
  changed: 2000,
  closing: 2000,
} as const;
