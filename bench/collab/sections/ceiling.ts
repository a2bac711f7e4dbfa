import { type Bench, type Pair, type Section, takeTurns } from '../bench.ts';
import { median, ratio, show } from '../figures.ts';
import type { Kind, Typed } from '../load/commands.ts';

const PER_PAGE = 10;
const BEARABLE_MS = 100;
/** A share of the edits and deliveries may be missing at the edges of the measurement. */
const NEARLY_ALL = 0.97;

type Step = { at: number; typed: Typed };
/** All steps of one climb; the last is the one that failed, unless the plan ended first. */
type Climb = { steps: Step[]; best: number; late: number };

/** The most deliveries per second on pages of ten, by adding pages. */
export async function measureCeiling(bench: Bench): Promise<Section> {
  const { firstPages, mostPages, growth, rate, seconds } = bench.plan.ceiling;
  const results = await takeTurns(bench, (kind) => {
    bench.say(`ceiling: ${bench.nameOf(kind)}`);
    return bench.withPair(kind, (pair) => {
      let connected = 0;
      return climb({ first: firstPages, most: mostPages, growth }, async (count) => {
        const more = (await pair.pages(count - connected, PER_PAGE)).flat();
        await pair.clients.order('connect', { kind, clients: more });
        connected = count;
        return pair.clients.order('type', { writersPerPage: PER_PAGE, rate, seconds });
      });
    });
  });
  return toSection(bench, results, {
    title: 'Largest load, pages of ten',
    note: `${PER_PAGE} typing clients on each page, ${rate} edits/s each; pages are added until p99 reaches ${BEARABLE_MS} ms or not everything arrives (${firstPages} to ${mostPages} pages)`,
    unit: 'pages',
  });
}

/** The most deliveries per second on one page with many readers, by typing faster. */
export async function measureOnePage(bench: Bench): Promise<Section> {
  const { writers, clients, firstRate, mostRate, growth, seconds } = bench.plan.onePage;
  const measure = async (pair: Pair, kind: Kind) => {
    const specs = (await pair.pages(1, clients)).flat();
    await pair.clients.order('connect', { kind, clients: specs });
    return climb({ first: firstRate, most: mostRate, growth }, (rate) =>
      pair.clients.order('type', { writersPerPage: writers, rate, seconds }),
    );
  };
  const results = await takeTurns(bench, (kind) => {
    bench.say(`one page: ${bench.nameOf(kind)}`);
    return bench.withPair(kind, (pair) => measure(pair, kind));
  });
  return toSection(bench, results, {
    title: 'Largest load, one page',
    note: `${writers} writers and ${clients - writers} readers; the writers type faster until p99 reaches ${BEARABLE_MS} ms or not everything arrives (${firstRate} to ${mostRate} edits/s each)`,
    unit: 'edits/s of a writer',
  });
}

/** Goes up until a step fails twice in a row at the same height: machines hiccup. */
async function climb(
  { first, most, growth }: { first: number; most: number; growth: number },
  measure: (at: number) => Promise<Typed>,
): Promise<Climb> {
  const steps: Step[] = [];
  let best: Typed | undefined;
  for (let at = first; at <= most; at = Math.ceil(at * growth)) {
    let typed = await measure(at);
    if (!isBearable(typed)) typed = await measure(at);
    steps.push({ at, typed });
    if (!isBearable(typed)) break;
    best = typed;
  }
  return { steps, best: best?.deliveries ?? 0, late: steps.at(-1)?.typed.late ?? NaN };
}

const isBearable = ({ p99, written, delivered }: Typed) =>
  p99 < BEARABLE_MS && written > NEARLY_ALL && delivered > NEARLY_ALL;

function toSection(
  bench: Bench,
  results: ReadonlyMap<Kind, Climb[]>,
  { title, note, unit }: { title: string; note: string; unit: string },
): Section {
  const best = (kind: Kind) => median((results.get(kind) ?? []).map((result) => result.best));
  const rows = bench.kinds.map((kind) => {
    const climbs = results.get(kind) ?? [];
    const held = climbs.map(
      ({ steps }) => steps.filter(({ typed }) => isBearable(typed)).at(-1)?.at ?? 0,
    );
    const ended = climbs.every(({ steps }) => steps.some(({ typed }) => !isBearable(typed)));
    return [
      bench.nameOf(kind),
      `${ended ? '' : '≥ '}${show(best(kind))}`,
      show(median(held)),
      ratio(best(kind), best('relay')),
      ratio(best(kind), best('hocuspocus')),
      show(median(climbs.map(({ late }) => late))),
    ];
  });
  const columns = ['server', 'deliveries/s', unit, 'to relay', 'to Hocuspocus', 'clients late, ms'];
  return { title, note, columns, rows, figures: Object.fromEntries(results) };
}
