import { type Bench, type Section, takeTurns } from '../bench.ts';
import { Clients } from '../clients.ts';
import { medians, show } from '../figures.ts';
import {
  type Attacked,
  type AttackName,
  ATTACKS,
  type Kind,
  type Typed,
} from '../load/commands.ts';

const MB = 2 ** 20;

type Measured = Typed & Attacked & { memory: number };

/** What people on another page notice of somebody who means harm, or whose software is broken. */
export async function measureHostile(bench: Bench): Promise<Section> {
  const { clients, rate, seconds } = bench.plan.hostile;
  const results: { attack: AttackName; kind: Kind; figures: Measured }[] = [];
  for (const attack of ATTACKS) {
    bench.say(`hostile: ${attack}`);
    const rounds = await takeTurns(bench, (kind) => measure(bench, kind, attack));
    for (const [kind, all] of rounds) results.push({ attack, kind, figures: medians(all) });
  }
  return {
    title: 'Neighbours of an attack',
    note: `${clients} people type ${rate} edits/s each on a page while somebody else, on a page with one colleague, does this over and over for ${seconds} s and comes back when he is closed; latency of the neighbours in ms, and the share of their edits that arrived at all; memory: growth of what the process holds, in MB, just after`,
    columns: ['attack', 'server', 'p50', 'p99', 'arrived', 'times', 'closed', 'memory'],
    rows: results.map(({ attack, kind, figures: f }) => [
      attack,
      bench.nameOf(kind),
      show(f.p50),
      show(f.p99),
      show(f.delivered * 100, ' %'),
      show(f.times),
      show(f.closed),
      show(f.memory / MB),
    ]),
    figures: results,
  };
}

function measure({ plan, withPair }: Bench, kind: Kind, name: AttackName): Promise<Measured> {
  const { clients: count, rate, seconds } = plan.hostile;
  return withPair(kind, async ({ servers, clients, pages }) => {
    const [neighbours = [], [attacker, colleague] = []] = await pages(2, count);
    if (!attacker || !colleague) throw new Error('An attack takes two.');
    await clients.order('connect', { kind, clients: neighbours });
    const before = await servers.memory();
    // In a process of its own: it must not keep the neighbours from writing in time.
    const attackers = new Clients();
    try {
      const [typed, attacked] = await Promise.all([
        clients.order('type', { writersPerPage: count, rate, seconds }),
        attackers.order('attack', { kind, name, attacker, colleague, seconds: seconds + 1 }),
      ]);
      // A server that has died has no memory to speak of.
      const memory = await servers.memory().then(
        ({ rss }) => rss - before.rss,
        () => NaN,
      );
      return { ...typed, ...attacked, memory };
    } finally {
      attackers.close();
    }
  });
}
