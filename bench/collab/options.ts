import { parseArgs } from 'node:util';

/** What can be measured, in the order of the tables. */
const SECTIONS = ['fan-out', 'ceiling', 'one-page', 'trace', 'memory', 'kill', 'hostile'] as const;
export type SectionName = (typeof SECTIONS)[number];

export type Options = {
  json: boolean;
  /** Processes of ours behind one database; the clients of a page are spread over them. */
  servers: number;
  /** Whether they tell each other through a Redis, which is started for it. */
  redis: boolean;
  only: readonly SectionName[];
  /** Whether `build/` is measured as it is, even where the sources have moved on. */
  asBuilt: boolean;
  plan: Plan;
};

/** How much is measured. Times in seconds, rates in edits per second of one writer. */
export type Plan = {
  name: 'full' | 'quick';
  /** Each measurement is repeated so often, the servers taking turns; the median counts. */
  rounds: number;
  fanOut: { pages: readonly number[]; rate: number; seconds: number };
  ceiling: { firstPages: number; mostPages: number; growth: number; rate: number; seconds: number };
  onePage: {
    writers: number;
    clients: number;
    firstRate: number;
    mostRate: number;
    growth: number;
    seconds: number;
  };
  /** `keystrokes` from the beginning of the trace; `limit` seconds until it is given up. */
  trace: { keystrokes: number; limit: number; openings: number };
  memory: { pages: number; clientsPerPage: number };
  /** `typing`: the shortest and longest time before the process is killed. */
  kill: { kills: number; pages: number; rate: number; typing: readonly [number, number] };
  hostile: { clients: number; rate: number; seconds: number };
};

const FULL: Plan = {
  name: 'full',
  rounds: 3,
  fanOut: { pages: [1, 5, 20, 50, 100, 200], rate: 5, seconds: 10 },
  ceiling: { firstPages: 60, mostPages: 500, growth: 1.2, rate: 5, seconds: 8 },
  onePage: { writers: 20, clients: 240, firstRate: 10, mostRate: 120, growth: 1.25, seconds: 8 },
  trace: { keystrokes: Infinity, limit: 180, openings: 5 },
  memory: { pages: 100, clientsPerPage: 10 },
  kill: { kills: 20, pages: 5, rate: 10, typing: [1, 12] },
  hostile: { clients: 10, rate: 5, seconds: 6 },
};

const QUICK: Plan = {
  name: 'quick',
  rounds: 1,
  fanOut: { pages: [1, 5], rate: 5, seconds: 2 },
  ceiling: { firstPages: 5, mostPages: 10, growth: 2, rate: 5, seconds: 2 },
  onePage: { writers: 5, clients: 20, firstRate: 5, mostRate: 10, growth: 2, seconds: 2 },
  trace: { keystrokes: 5000, limit: 20, openings: 1 },
  memory: { pages: 10, clientsPerPage: 5 },
  kill: { kills: 2, pages: 2, rate: 10, typing: [1, 2] },
  hostile: { clients: 5, rate: 5, seconds: 2 },
};

const USAGE = `npm run bench:collab -- [--quick] [--only SECTION]… [--rounds N] [--pages N]… [--servers N [--redis]] [--as-built] [--json]
Sections: ${SECTIONS.join(', ')}`;

/** @throws an Error whose message tells how the command is used */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const servers = Number(values.servers);
  if (!Number.isInteger(servers) || servers < 1 || servers > 8) throw new Error(USAGE);
  const only = SECTIONS.filter((name) => !values.only || values.only.includes(name));
  if (values.only && only.length !== new Set(values.only).size) throw new Error(USAGE);
  const asBuilt = values['as-built'];
  const plan = planOf(values.quick ? QUICK : FULL, values.rounds, values.pages);
  const { json, redis } = values;
  return { json, servers, redis, only, asBuilt, plan };
}

/** The plan with other numbers in the place of its own, where they are given. */
function planOf(plan: Plan, rounds: string | undefined, pages: string[] | undefined): Plan {
  return {
    ...plan,
    rounds: rounds === undefined ? plan.rounds : whole(rounds),
    fanOut: { ...plan.fanOut, pages: pages?.map(whole) ?? plan.fanOut.pages },
  };
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(USAGE);
  return number;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        'as-built': { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        servers: { type: 'string', default: '1' },
        redis: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        pages: { type: 'string', multiple: true },
        only: { type: 'string', multiple: true },
      },
    });
  } catch {
    throw new Error(USAGE);
  }
}
