import { type Bench, type Pair, type Section, takeTurns, untilLeft } from '../bench.ts';
import { median, ratio, show } from '../figures.ts';
import { isRelay, type Kind, type Replayed } from '../load/commands.ts';

type Measured = {
  replayed: Replayed;
  /** In milliseconds: after the replay, and again later. NaN where nothing is stored. */
  first: number;
  later: number;
  bytes: number;
  matches: boolean;
};

/** A real page, key by key, and what opening it costs afterwards. */
export async function measureTrace(bench: Bench): Promise<Section> {
  const results = await takeTurns(bench, (kind) => {
    bench.say(`trace: ${bench.nameOf(kind)}`);
    return measure(bench, kind);
  });
  const middle = (kind: Kind, read: (measured: Measured) => number) =>
    median((results.get(kind) ?? []).map(read));
  const { limit, keystrokes } = bench.plan.trace;
  const [{ replayed }] = results.get('collegium') as [Measured];
  const duration = (kind: Kind) => middle(kind, (m) => m.replayed.seconds);
  return {
    title: 'Editing trace',
    note: `${replayed.trace}, ${show(replayed.updates)} keystrokes${Number.isFinite(keystrokes) ? ' from its beginning' : ''}, written by one client as fast as the server reads until another has the last; given up after ${limit} s. Cold: the process restarted, another page opened before; then the page left and opened again`,
    columns: [
      'server',
      'replay, s',
      'to relay',
      'to Hocuspocus',
      'cold opening first, ms',
      'later, ms',
      'state, kB',
      'text is right',
    ],
    rows: bench.kinds.map((kind) => [
      bench.nameOf(kind),
      Number.isFinite(duration(kind)) ? show(duration(kind)) : `> ${limit}`,
      ratio(duration(kind), duration('relay')),
      ratio(duration(kind), duration('hocuspocus')),
      show(middle(kind, (m) => m.first)),
      show(middle(kind, (m) => m.later)),
      show(middle(kind, (m) => m.bytes) / 1000),
      isRelay(kind) ? '–' : (results.get(kind) ?? []).every((m) => m.matches) ? 'yes' : 'no',
    ]),
    figures: Object.fromEntries(results),
  };
}

function measure(bench: Bench, kind: Kind): Promise<Measured> {
  return bench.withPair(kind, async (pair) => {
    const [trace = [], warmUp = []] = await pair.pages(2, 2);
    await pair.clients.order('connect', { kind, clients: trace });
    const replayed = await pair.clients.order('replay', bench.plan.trace);
    await pair.clients.order('disconnect', null);
    const nothing = { replayed, first: NaN, later: NaN, bytes: NaN, matches: true };
    if (isRelay(kind) || !Number.isFinite(replayed.seconds)) return nothing;
    // As when somebody restarts it: it may store what it still has to.
    await pair.servers.stop();
    return { replayed, ...(await openCold(bench, pair, [trace, warmUp])) };
  });
}

async function openCold(
  bench: Bench,
  { servers: { kind }, clients }: Pair,
  pages: readonly Awaited<ReturnType<Pair['pages']>>[number][],
): Promise<Omit<Measured, 'replayed'>> {
  const servers = await bench.start(kind);
  const [port = 0] = servers.ports;
  const [[trace], [warmUp]] = pages as [(typeof pages)[0], (typeof pages)[0]];
  if (!trace || !warmUp) throw new Error('No page to open.');
  try {
    for (let i = 0; i < 5; i++) await clients.order('open', { kind, client: { ...warmUp, port } });
    const open = () => clients.order('open', { kind, client: { ...trace, port } });
    const first = await open();
    const later: number[] = [];
    for (let i = 0; i < bench.plan.trace.openings; i++) {
      await untilLeft(servers);
      later.push((await open()).ms);
    }
    return { first: first.ms, later: median(later), bytes: first.bytes, matches: first.matches };
  } finally {
    await servers.stop();
  }
}
