import { setTimeout as sleep } from 'node:timers/promises';
import { Clients } from '../clients.ts';
import type { Bench, Section } from '../bench.ts';
import { show } from '../figures.ts';
import { isRelay, type Kind, type Losses } from '../load/commands.ts';

/** What is gone after a crash although somebody else had it on the screen. */
export async function measureKills(bench: Bench): Promise<Section> {
  const { kills, pages, rate, typing } = bench.plan.kill;
  const results = new Map<Kind, Losses[]>();
  // The relay stores nothing, so there is nothing to look for.
  for (const kind of bench.kinds.filter((one) => !isRelay(one))) {
    const all: Losses[] = [];
    for (let i = 0; i < kills; i++) {
      bench.say(`kill ${i + 1} of ${kills}: ${bench.nameOf(kind)}`);
      all.push(await killOnce(bench, kind, waitOf(i, kills, typing)));
    }
    results.set(kind, all);
  }
  return {
    title: 'Edits lost',
    note: `${kills} SIGKILLs of the server, ${typing[0]} to ${typing[1]} s after ${pages} people began to type ${rate} edits/s on a page each, with a colleague who watches; no browser comes back with what it still has`,
    columns: [
      'server',
      'seen by others',
      'lost',
      'share',
      'kills with loss',
      'longest work lost, s',
    ],
    rows: bench.kinds.map((kind) => {
      const all = results.get(kind);
      if (!all) return [bench.nameOf(kind), '–', 'all', show(100, ' %'), '–', 'all'];
      const seen = all.reduce((sum, losses) => sum + losses.seen, 0);
      const lost = all.reduce((sum, losses) => sum + losses.lost, 0);
      return [
        bench.nameOf(kind),
        show(seen),
        show(lost),
        show((lost / seen) * 100, ' %'),
        `${all.filter((losses) => losses.lost > 0).length} of ${kills}`,
        show(Math.max(...all.map(({ seconds }) => seconds))),
      ];
    }),
    figures: Object.fromEntries(results),
  };
}

/** Evenly from the shortest to the longest, so that every run tests the same moments. */
const waitOf = (i: number, kills: number, [from, to]: readonly [number, number]) =>
  from + ((to - from) * i) / Math.max(1, kills - 1);

async function killOnce(bench: Bench, kind: Kind, seconds: number): Promise<Losses> {
  const clients = new Clients();
  try {
    const specs = await bench.withPair(kind, async (pair) => {
      const all = (await pair.pages(bench.plan.kill.pages, 2)).flat();
      await clients.order('connect', { kind, clients: all });
      await clients.order('begin', { rate: bench.plan.kill.rate });
      await sleep(seconds * 1000);
      await pair.servers.kill();
      return all;
    });
    const again = await bench.start(kind);
    try {
      const port = again.ports[0] ?? 0;
      const onePerPage = specs.filter((_, i) => i % 2 === 0).map((spec) => ({ ...spec, port }));
      return await clients.order('losses', { kind, clients: onePerPage });
    } finally {
      await again.stop();
    }
  } finally {
    clients.close();
  }
}
