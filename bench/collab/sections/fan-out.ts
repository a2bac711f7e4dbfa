import { type Bench, type Section, takeTurns } from '../bench.ts';
import { medians, ratio, show } from '../figures.ts';
import type { Kind, Typed } from '../load/commands.ts';

const PER_PAGE = 10;

type Measured = Typed & { cpu: number };

/** How long an edit takes to the others on the page, with more and more pages in use. */
export async function measureFanOut(bench: Bench): Promise<Section> {
  const { pages, rate, seconds } = bench.plan.fanOut;
  const results: { pages: number; kind: Kind; figures: Measured }[] = [];
  for (const count of pages) {
    bench.say(`fan-out: ${count} pages`);
    const rounds = await takeTurns(bench, (kind) => measure(bench, kind, count));
    for (const [kind, all] of rounds) {
      results.push({ pages: count, kind, figures: medians(all) });
    }
  }
  const peer = (count: number, kind: Kind) =>
    results.find((result) => result.pages === count && result.kind === kind)?.figures.p99 ?? NaN;
  return {
    title: 'Fan-out',
    note: `${PER_PAGE} typing clients on each page, ${rate} edits/s each, ${seconds} s; latency from one client's write to another's read, in ms; processor time of the server process for each delivery, in µs; “late” is how late the clients themselves were (99th percentile, ms)`,
    columns: [
      'pages',
      'server',
      'deliveries/s',
      'p50',
      'p95',
      'p99',
      'p99 to relay, commit first',
      'p99 to Hocuspocus',
      'CPU',
      'late',
    ],
    rows: results.map(({ pages: count, kind, figures: f }) => [
      show(count),
      bench.nameOf(kind),
      show(f.deliveries),
      show(f.p50),
      show(f.p95),
      show(f.p99),
      ratio(f.p99, peer(count, 'durable-relay')),
      ratio(f.p99, peer(count, 'hocuspocus')),
      show(f.cpu),
      show(f.late),
    ]),
    figures: results,
  };
}

function measure({ plan, withPair }: Bench, kind: Kind, count: number): Promise<Measured> {
  const { rate, seconds } = plan.fanOut;
  return withPair(kind, async ({ servers, clients, pages }) => {
    const specs = (await pages(count, PER_PAGE)).flat();
    await clients.order('connect', { kind, clients: specs });
    const before = await servers.cpu();
    const typed = await clients.order('type', { writersPerPage: PER_PAGE, rate, seconds });
    const cpu = (((await servers.cpu()) - before) / typed.all) * 1e6;
    return { ...typed, cpu };
  });
}
