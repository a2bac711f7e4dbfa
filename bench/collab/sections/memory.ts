import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type Section, takeTurns, untilLeft } from '../bench.ts';
import { medians, ratio, show } from '../figures.ts';
import type { Kind } from '../load/commands.ts';
import type { Memory } from '../servers.ts';

const CHARACTERS = 2000;
const KB = 1024;

type Measured = {
  clientRss: number;
  clientUsed: number;
  pageRss: number;
  pageUsed: number;
  /** Shares of the growth that are free again when all have left. */
  backRss: number;
  backUsed: number;
};

/** What people cost who have a page open and do nothing. */
export async function measureMemory(bench: Bench): Promise<Section> {
  const { pages, clientsPerPage } = bench.plan.memory;
  const rounds = await takeTurns(bench, (kind) => {
    bench.say(`memory: ${bench.nameOf(kind)}`);
    return measure(bench, kind);
  });
  const results = new Map([...rounds].map(([kind, all]) => [kind, medians(all)]));
  const of = (kind: Kind, name: keyof Measured) => results.get(kind)?.[name] ?? NaN;
  return {
    title: 'Memory of the idle',
    note: `${pages} pages of ${show(CHARACTERS)} characters with one client each, then ${clientsPerPage}; KB (1,024 bytes) after a collection. “resident” is what the process holds, “in use” the heap with its buffers; given back when all have left and the pages are let go`,
    columns: [
      'server',
      'client, resident',
      'in use',
      'page, resident',
      'in use',
      'client to Hocuspocus',
      'given back, resident',
      'in use',
    ],
    rows: bench.kinds.map((kind) => [
      bench.nameOf(kind),
      show(of(kind, 'clientRss') / KB),
      show(of(kind, 'clientUsed') / KB),
      show(of(kind, 'pageRss') / KB),
      show(of(kind, 'pageUsed') / KB),
      ratio(of(kind, 'clientRss'), of('hocuspocus', 'clientRss')),
      show(of(kind, 'backRss') * 100, ' %'),
      show(of(kind, 'backUsed') * 100, ' %'),
    ]),
    figures: Object.fromEntries(results),
  };
}

function measure({ plan, withPair }: Bench, kind: Kind): Promise<Measured> {
  const { pages: count, clientsPerPage } = plan.memory;
  return withPair(kind, async ({ servers, clients, pages }) => {
    // What the first clients bring into memory for good (code, pools) is not theirs alone.
    await clients.order('connect', { kind, clients: (await pages(20, 5)).flat() });
    await clients.order('disconnect', null);
    await untilLeft(servers);
    const specs = await pages(count, clientsPerPage);
    const before = await servers.memory();
    await clients.order('connect', { kind, clients: specs.flatMap((page) => page.slice(0, 1)) });
    await clients.order('fill', { characters: CHARACTERS });
    const withPages = await servers.memory();
    await clients.order('connect', { kind, clients: specs.flatMap((page) => page.slice(1)) });
    await sleep(500);
    const withAll = await servers.memory();
    await clients.order('disconnect', null);
    await untilLeft(servers);
    const after = await servers.memory();
    const others = count * (clientsPerPage - 1);
    const cost = (what: keyof Memory) => {
      const client = (withAll[what] - withPages[what]) / others;
      const page = (withPages[what] - before[what]) / count - client;
      const back = (withAll[what] - after[what]) / (withAll[what] - before[what]);
      return { client, page, back };
    };
    const [rss, used] = [cost('rss'), cost('used')];
    return {
      clientRss: rss.client,
      clientUsed: used.client,
      pageRss: rss.page,
      pageUsed: used.page,
      backRss: rss.back,
      backUsed: used.back,
    };
  });
}
