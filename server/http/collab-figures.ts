import type { Registry } from 'prom-client';
import { gauge } from './health.ts';

/** Figures of the collaboration server, each with its name and meaning in `/metrics`. */
const FIGURES = {
  rooms: ['collegium_collab_rooms', 'Pages open for co-editing'],
  sockets: ['collegium_collab_sockets', 'Open collaboration sockets'],
  lines: ['collegium_collab_lines', 'Of these, carried by plain requests'],
  updates: ['collegium_collab_updates', 'Updates written since the start'],
  appends: ['collegium_collab_appends', 'Group commits since the start'],
  fanOut: [
    'collegium_collab_redis',
    'Whether Redis carries co-editing between servers: 1, or 0 where it is away or not set',
  ],
} as const;

type Stats = Record<keyof typeof FIGURES, number>;

/** @param read asked at each scrape */
export function showCollab(registry: Registry, read: () => Stats): void {
  for (const figure of Object.keys(FIGURES) as (keyof Stats)[]) {
    const [name, help] = FIGURES[figure];
    gauge(registry, name, help, () => read()[figure]);
  }
}
