import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReach } from './reach.ts';

/** The memory of a browser session. */
function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('whether a network blocks sockets', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('begins with sockets, and bears two failures', () => {
    const reach = createReach(memory());
    expect(reach.usesLines()).toBe(false);
    reach.socketFailed('refused');
    reach.socketFailed('cut');
    expect(reach.usesLines()).toBe(false);
    reach.socketFailed('refused');
    expect(reach.usesLines()).toBe(true);
  });

  it('needs one that is silent only', () => {
    const reach = createReach(memory());
    reach.socketFailed('silent');
    expect(reach.usesLines()).toBe(true);
  });

  it('counts anew after a socket that worked, and where the server refuses a line too', () => {
    for (const forget of ['socketWorks', 'lineRefused'] as const) {
      const reach = createReach(memory());
      reach.socketFailed('refused');
      reach.socketFailed('refused');
      reach[forget]();
      reach.socketFailed('refused');
      expect(reach.usesLines()).toBe(false);
    }
  });

  it('stays with lines where they have worked, also when the server refuses one in passing', () => {
    const reach = createReach(memory());
    reach.socketFailed('silent');
    reach.lineWorks();
    reach.lineRefused();
    expect(reach.usesLines()).toBe(true);
  });

  it('tells the next page of the same window for ten minutes, until a socket works', () => {
    const kept = memory();
    createReach(kept).lineWorks();
    expect(createReach(kept).usesLines()).toBe(true);
    vi.advanceTimersByTime(9 * 60_000);
    expect(createReach(kept).usesLines()).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(createReach(kept).usesLines()).toBe(false);
    const reach = createReach(kept);
    reach.lineWorks();
    reach.socketWorks();
    expect(createReach(kept).usesLines()).toBe(false);
  });
});
