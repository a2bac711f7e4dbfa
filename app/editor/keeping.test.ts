import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { adoptKept } from './adopt-kept.ts';
import { type Browser, type DeviceStore, openDeviceStore } from './device-store.ts';
import { tryChanges, wordsIn } from './kept-changes.ts';
import { UnsentKeeper } from './unsent-keeper.ts';

/** The locks of a browser, shared by its tabs: one holder each, the others wait in turn. */
function createLocks(): LockManager {
  const queues = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    first: LockOptions | LockGrantedCallback<unknown>,
    second?: LockGrantedCallback<unknown>,
  ) => {
    const options = typeof first === 'function' ? {} : first;
    const callback = typeof first === 'function' ? first : second;
    const before = queues.get(name);
    if (before && options.ifAvailable) return callback?.(null);
    let leave = () => {};
    const turn = new Promise<void>((resolve) => (leave = resolve));
    const mine = (before ?? Promise.resolve()).then(() => turn);
    queues.set(name, mine);
    await before;
    try {
      if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      return await callback?.({ name, mode: 'exclusive' });
    } finally {
      if (queues.get(name) === mine) queues.delete(name);
      leave();
    }
  };
  return { request, query: () => Promise.resolve({ held: [], pending: [] }) } as LockManager;
}

let browser: Browser;
const storeOf = (person: string, page = 'page'): DeviceStore => {
  const store = openDeviceStore(person, page, browser);
  if (!store) throw new Error('no store');
  return store;
};
const names = async () => (await browser.indexedDB.databases()).map(({ name }) => name);
const bytes = (...values: number[]) => new Uint8Array(values);
const keptBy = async (store: DeviceStore) =>
  [...(await store.read())].map(([writer, changes]) => [
    writer,
    changes.map(({ update }) => [...update]),
  ]);

beforeEach(() => {
  browser = { indexedDB: new IDBFactory(), locks: createLocks() };
});
afterEach(() => void vi.useRealTimers());

describe('the place on the device', () => {
  it('C26: is one database per person and page, which is gone with the last change', async () => {
    const anna = storeOf('anna');
    await anna.change('tab', [{ key: 1, update: bytes(1) }], []);
    await anna.change('tab', [{ key: 2, update: bytes(2) }], []);
    expect(await names()).toEqual(['collegium-unsent:anna:page']);
    expect(await keptBy(anna)).toEqual([['tab', [[1], [2]]]]);
    expect(await keptBy(storeOf('bram'))).toEqual([]);
    await anna.change('tab', [], [1]);
    expect(await keptBy(anna)).toEqual([['tab', [[2]]]]);
    await anna.change('tab', [], [2]);
    expect(await names()).toEqual([]);
  });

  it('C26: reading leaves no empty database behind', async () => {
    expect(await keptBy(storeOf('anna'))).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('C26: is not offered where the browser has none', () => {
    expect(openDeviceStore('anna', 'page', null)).toBeNull();
  });
});

describe('keeping', () => {
  const told: boolean[] = [];
  const keeperIn = (store: DeviceStore) =>
    new UnsentKeeper(store, 'tab', (complete) => told.push(complete));
  const settle = async (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    // The database works in immediates, which stay real.
    for (let i = 0; i < 40; i++) await new Promise((resolve) => setImmediate(resolve));
  };
  beforeEach(() => {
    told.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });

  it('C26: writes nothing while the server reports in time', async () => {
    const store = storeOf('anna');
    const keeper = keeperIn(store);
    for (let i = 0; i < 30; i++) {
      keeper.follow([bytes(i)], false);
      await settle(200);
      keeper.follow([], false);
    }
    await settle(2000);
    expect(told).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('C26: keeps what the server has not reported for a second, and says so once it is written', async () => {
    const store = storeOf('anna');
    const keeper = keeperIn(store);
    const first = bytes(1);
    keeper.follow([first], false);
    await settle(900);
    expect(await keptBy(store)).toEqual([]);
    await settle(200);
    expect(told).toEqual([true]);
    expect(await keptBy(store)).toEqual([['tab', [[1]]]]);
    keeper.follow([first, bytes(2)], false);
    await settle(400);
    expect(await keptBy(store)).toEqual([['tab', [[1], [2]]]]);
    keeper.follow([], false);
    await settle(400);
    expect(await names()).toEqual([]);
  });

  it('C26: does not wait where the server is known to be away', async () => {
    const keeper = keeperIn(storeOf('anna'));
    keeper.follow([bytes(1)], true);
    await settle(400);
    expect(told).toEqual([true]);
  });

  it('C26: claims nothing where the device does not write, and tries again', async () => {
    const store = storeOf('anna');
    let isFull = true;
    const keeper = keeperIn({
      ...store,
      change: async (...args) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        await store.change(...args);
      },
    });
    keeper.follow([bytes(1)], true);
    await settle(400);
    expect(told).toEqual([false]);
    isFull = false;
    keeper.follow([bytes(1)], true);
    await settle(6000);
    expect(told.at(-1)).toBe(true);
  });

  it('C26: after clearing it writes no more', async () => {
    const store = storeOf('anna');
    const keeper = keeperIn(store);
    keeper.follow([bytes(1)], true);
    await settle(400);
    await keeper.clear();
    keeper.follow([bytes(1), bytes(2)], true);
    await settle(2000);
    await keeper.close();
    expect(await names()).toEqual([]);
  });
});

describe('taking up what an earlier window has left', () => {
  const leave = (store: DeviceStore, writer: string, ...values: number[]) =>
    store.change(
      writer,
      values.map((value, i) => ({ key: i + 1, update: bytes(value) })),
      [],
    );
  const adopt = (store: DeviceStore, writer: string, add: (updates: Uint8Array[]) => boolean) => {
    const closing = new AbortController();
    const done = adoptKept({
      store,
      writer,
      signal: closing.signal,
      add: (updates) => Promise.resolve(add([...updates])),
    });
    return { done, close: () => closing.abort() };
  };

  it('C26: adds it in the order of writing and removes it when it is saved', async () => {
    const store = storeOf('anna');
    await leave(store, '2', 3);
    await leave(store, '1', 1, 2);
    const seen: number[] = [];
    await adopt(store, '3', (updates) => seen.push(...updates.map(([n = 0]) => n)) > 0).done;
    expect(seen).toEqual([1, 2, 3]);
    expect(await names()).toEqual([]);
  });

  it('C15 C26: takes up no more writers than the server lets one connection have', async () => {
    const store = storeOf('anna');
    for (let i = 1; i <= 8; i++) await leave(store, String(i), i);
    const seen: number[] = [];
    const add = (updates: Uint8Array[]) => seen.push(...updates.map(([n = 0]) => n)) > 0;
    await adopt(store, 'x', add).done;
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    await adopt(store, 'y', add).done;
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await names()).toEqual([]);
  });

  it('C26: leaves it where it could not be saved', async () => {
    const store = storeOf('anna');
    await leave(store, '1', 1);
    await adopt(store, '2', () => false).done;
    expect(await keptBy(store)).toEqual([['1', [[1]]]]);
  });

  it('C26: two windows that open at once take it up once', async () => {
    await leave(storeOf('anna'), '1', 1);
    let times = 0;
    const add = () => ++times > 0;
    await Promise.all([
      adopt(storeOf('anna'), '2', add).done,
      adopt(storeOf('anna'), '3', add).done,
    ]);
    expect(times).toBe(1);
  });

  it('C26: what belongs to a window that is open is taken up only when that is gone', async () => {
    const store = storeOf('anna');
    const release = await store.hold('1', {});
    await leave(store, '1', 1);
    let times = 0;
    const { done } = adopt(storeOf('anna'), '2', () => ++times > 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(times).toBe(0);
    release?.();
    await done;
    expect(times).toBe(1);
    expect(await names()).toEqual([]);
  });
});

describe('kept changes and the page as it is now', () => {
  /** A page with one paragraph, and what somebody typed there while away, key by key. */
  function scene() {
    const page = new Y.Doc();
    const paragraph = new Y.XmlElement('paragraph');
    page.getXmlFragment('default').push([paragraph]);
    paragraph.push([new Y.XmlText('Night duty.')]);
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(page));
    const updates: Uint8Array[] = [];
    away.on('update', (update: Uint8Array) => updates.push(update));
    const text = (away.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    return { page, away, text, updates };
  }

  it('C26: counts those that say something new', () => {
    const { page, text, updates } = scene();
    for (const [i, letter] of [...' Yes'].entries()) text.insert(11 + i, letter);
    text.delete(0, 1);
    expect(tryChanges(page, updates)).toEqual({ kind: 'fits', count: 5 });
    Y.applyUpdate(page, updates[0]!);
    Y.applyUpdate(page, updates[4]!);
    expect(tryChanges(page, updates)).toEqual({ kind: 'fits', count: 3 });
    expect(page.getXmlFragment('default').toJSON()).toBe('<paragraph>ight duty. </paragraph>');
  });

  it('C26: does not touch a page that they do not fit', () => {
    const { away, text, updates } = scene();
    text.insert(11, ' Yes');
    expect(tryChanges(new Y.Doc(), updates)).toEqual({ kind: 'apart' });
    away.getXmlFragment('default').push([new Y.XmlElement('hologram')]);
    const { page } = scene();
    expect(tryChanges(page, updates)).toEqual({ kind: 'apart' });
    expect(tryChanges(page, [bytes(9, 9, 9)])).toEqual({ kind: 'apart' });
  });

  it('gives the words to copy out, a line for each place, without what was deleted', () => {
    const { text, updates } = scene();
    for (const [i, letter] of [...' At nine.'].entries()) text.insert(11 + i, letter);
    text.delete(15, 1);
    text.insert(0, 'Note: ');
    expect(wordsIn(updates)).toBe(' At ine.\nNote: ');
  });
});
