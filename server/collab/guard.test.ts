import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { allowedNames, editorExtensions } from '../../app/shared/editor-schema.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { type JudgedUpdate, judge } from './guard.ts';
import { LIMITS } from './limits.ts';
import { PendingUpdates } from './pending-updates.ts';

const ME = 'me' as PersonId;
const OTHER = 'other' as PersonId;

/** A room as the guard sees it. */
function room(doc = new Y.Doc(), owners: Record<number, PersonId> = {}) {
  const pending = new PendingUpdates<{ update: JudgedUpdate }>();
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  const newClients = new Set<number>();
  const known = { store: doc.store, pending, clocks, ownerOf: (client: number) => owners[client] };
  const verdict = (update: Uint8Array) =>
    judge(update, known, { personId: ME, newClients }, allowedNames);
  const kind = (update: Uint8Array) => {
    const result = verdict(update);
    return result.kind === 'refused' ? result.reason : result.kind;
  };
  /** Accepts, without applying: as while the append is under way. */
  const accept = (update: Uint8Array) => {
    const result = verdict(update);
    if (result.kind !== 'new') throw new Error(JSON.stringify(result));
    pending.push({ update: result.update });
    for (const { client, end } of result.update.blocks.values()) clocks.set(client, end);
  };
  return { kind, accept, pending };
}

/** The updates a change makes, one by one. */
function updatesOf(change: (fragment: Y.XmlFragment) => void, doc = new Y.Doc()): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on('update', keep);
  change(content(doc));
  doc.off('update', keep);
  return updates;
}

const content = (doc: Y.Doc) => doc.getXmlFragment('default');

function stateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

const paragraph = (text = '') => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};

/** Marks the head of a text that has a left neighbour; one byte, whatever its value. */
const TEXT_AFTER = [0x84];

/** An update from numbers; strings are written with their length, numbers in brackets as one byte. */
function bytes(...parts: (number | string | number[])[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'string') encoding.writeVarString(encoder, part);
      else if (Array.isArray(part)) encoding.writeUint8Array(encoder, new Uint8Array(part));
      else encoding.writeVarUint(encoder, part);
    }
  });
}

describe('what people write', () => {
  it('C16: a page with everything the schema has passes', () => {
    const doc = prosemirrorJSONToYDoc(getSchema(editorExtensions), EVERYTHING, 'default');
    expect(room().kind(Y.encodeStateAsUpdate(doc))).toBe('new');
    expect(room(doc).kind(Y.encodeStateAsUpdate(doc))).toBe('nothing-new');
    expect(room().kind(Y.encodeStateAsUpdate(new Y.Doc()))).toBe('nothing-new');
  });

  it('C14: typing passes, key by key, on top of what is still on its way to disk', () => {
    const { accept, pending } = room();
    const updates = updatesOf((fragment) => {
      fragment.push([paragraph('a')]);
      const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      for (let i = 0; i < 50; i++) text.insert(i, 'x');
      text.delete(3, 10);
      text.format(0, 5, { bold: {} });
      fragment.insert(0, [paragraph('before')]);
      fragment.delete(1, 1);
    });
    for (const update of updates) accept(update);
    expect(pending.size).toBe(updates.length);
    pending.drop(updates.length - 1);
    expect(pending.size).toBe(1);
  });

  it('C12: what is already there is nothing new, deletions included', () => {
    const doc = new Y.Doc();
    updatesOf((fragment) => {
      fragment.push([paragraph('a'), paragraph('b')]);
      fragment.delete(0, 1);
    }, doc);
    expect(room(doc).kind(Y.encodeStateAsUpdate(doc))).toBe('nothing-new');
    const [deletion] = updatesOf((fragment) => fragment.delete(0, 1), doc);
    const before = new Y.Doc();
    expect(room(before).kind(deletion ?? new Uint8Array())).toBe('gap');
  });
});

describe('what nobody types', () => {
  it('C13: seven bytes that announce 268 million structs', () => {
    const update = new Uint8Array([1, 0xff, 0xff, 0xff, 0x7f, 1, 0]);
    const before = process.memoryUsage().rss;
    expect(room().kind(update)).toBe('malformed');
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('C13: cut short, garbage, and a length that points beyond', () => {
    const update = stateOf((doc) => content(doc).push([paragraph('text')]));
    for (let length = 0; length < update.length; length++) {
      expect(room().kind(update.slice(0, length))).toBe('malformed');
    }
    expect(room().kind(new Uint8Array(40).fill(255))).toBe('malformed');
    // The view ends in the middle of the string; the memory behind it goes on.
    const inPool = new Uint8Array([...update, ...new Uint8Array(4000).fill(65)]);
    expect(room().kind(inPool.subarray(0, update.length - 3))).toBe('malformed');
  });

  it('C14: a deletion beyond the clock, also written with overlong numbers', () => {
    expect(room().kind(bytes(0, 1, 5, 1, 0, 9))).toBe('gap');
    expect(room().kind(new Uint8Array([0x80, 0x00, 0x81, 0x00, 5, 1, 0, 9]))).toBe('gap');
    expect(room().kind(bytes(0, 1, 5, 1, 0, 0))).toBe('gap');
  });

  it('C14: a skipped clock, a Skip struct, and references to what is not there', () => {
    const [first, second] = updatesOf((fragment) => {
      fragment.push([paragraph('a')]);
      fragment.push([paragraph('b')]);
    });
    expect(room().kind(second ?? bytes())).toBe('gap');
    expect(room().kind(first ?? bytes())).toBe('new');
    expect(room().kind(bytes(1, 1, 7, 0, 10, 3, 0))).toBe('gap');
    // A text whose left neighbour is client 9, clock 4.
    expect(room().kind(bytes(1, 1, 7, 0, TEXT_AFTER, 9, 4, 'x', 0))).toBe('gap');
  });

  it('C14: two clients that wait for each other, and one that waits for itself', () => {
    const circle = bytes(2, 1, 7, 0, TEXT_AFTER, 8, 0, 'x', 1, 8, 0, TEXT_AFTER, 7, 0, 'y', 0);
    expect(room().kind(circle)).toBe('gap');
    expect(room().kind(bytes(1, 1, 7, 0, TEXT_AFTER, 7, 0, 'x', 0))).toBe('gap');
  });

  it('C13: one client in two parts', () => {
    const gc = [0, 1];
    expect(room().kind(bytes(2, 1, 7, 0, ...gc, 1, 7, 5, ...gc, 0))).toBe('malformed');
  });

  it('C15: the client id of another person, and more new ids than a connection needs', () => {
    const doc = new Y.Doc();
    const [update = bytes()] = updatesOf((fragment) => fragment.push([paragraph('a')]), doc);
    expect(room(new Y.Doc(), { [doc.clientID]: OTHER }).kind(update)).toBe('foreign-client');
    expect(room(new Y.Doc(), { [doc.clientID]: ME }).kind(update)).toBe('new');
    const many = new Y.Doc();
    for (let i = 0; i <= LIMITS.newClientsPerSocket; i++) {
      const own = new Y.Doc();
      Y.applyUpdate(own, Y.encodeStateAsUpdate(many));
      own.getXmlFragment('default').push([paragraph(`${i}`)]);
      Y.applyUpdate(many, Y.encodeStateAsUpdate(own));
    }
    expect(room().kind(Y.encodeStateAsUpdate(many))).toBe('too-many-clients');
  });

  const wrong: Record<string, (doc: Y.Doc) => void> = {
    'an unknown node': (doc) => content(doc).push([new Y.XmlElement('script')]),
    'a name from the prototype': (doc) => content(doc).push([new Y.XmlElement('constructor')]),
    'a hook': (doc) => content(doc).push([new Y.XmlHook('x') as unknown as Y.XmlElement]),
    'an unknown attribute': (doc) => {
      const element = paragraph('a');
      element.setAttribute('onclick', 'alert(1)');
      content(doc).push([element]);
    },
    'an unknown mark': (doc) => {
      const element = new Y.XmlElement('paragraph');
      const text = new Y.XmlText();
      text.insert(0, 'a', { blink: {} });
      element.insert(0, [text]);
      content(doc).push([element]);
    },
    'an unknown attribute of a mark': (doc) => {
      const element = new Y.XmlElement('paragraph');
      const text = new Y.XmlText();
      text.insert(0, 'a', { link: { href: 'https://a.example', onclick: 'x' } });
      element.insert(0, [text]);
      content(doc).push([element]);
    },
    'an embedded object': (doc) => {
      content(doc).push([paragraph('a')]);
      const [text] = (content(doc).get(0) as Y.XmlElement).toArray();
      (text as Y.XmlText).insertEmbed(0, { image: 'x' });
    },
    'another root': (doc) => doc.getMap('elsewhere').set('a', 1),
    'a document within': (doc) => doc.getMap('default').set('a', new Y.Doc()),
    'text outside text': (doc) => doc.getText('default').insert(0, 'loose'),
    'values outside attributes': (doc) => doc.getArray('default').push([1, 2]),
    'a binary attribute': (doc) => {
      const element = new Y.XmlElement('heading');
      element.setAttribute('level', new Uint8Array(3) as unknown as string);
      content(doc).push([element]);
    },
    'values nested without end': (doc) => {
      let deep: unknown = 1;
      for (let i = 0; i < LIMITS.depth + 3; i++) deep = [deep];
      const element = new Y.XmlElement('heading');
      element.setAttribute('level', deep as string);
      content(doc).push([element]);
    },
    'elements nested without end': (doc) => {
      let inner = new Y.XmlElement('blockquote');
      for (let i = 0; i < LIMITS.depth; i++) {
        const outer = new Y.XmlElement('blockquote');
        outer.insert(0, [inner]);
        inner = outer;
      }
      content(doc).push([inner]);
    },
  };
  it.each(Object.entries(wrong))('C16: %s', (_, change) => {
    expect(room().kind(stateOf(change))).toBe('content');
  });

  it('C16: nesting is counted across updates', () => {
    const doc = new Y.Doc();
    const { accept, kind } = room();
    let inner: Y.XmlFragment = doc.getXmlFragment('default');
    for (let depth = 0; depth < LIMITS.depth; depth++) {
      const [update = bytes()] = updatesOf(() => inner.push([new Y.XmlElement('blockquote')]), doc);
      accept(update);
      inner = inner.get(0) as Y.XmlElement;
    }
    const [last = bytes()] = updatesOf(() => inner.push([new Y.XmlElement('blockquote')]), doc);
    expect(kind(last)).toBe('content');
    const onDisk = new Y.Doc();
    Y.applyUpdate(onDisk, Y.encodeStateAsUpdate(doc, undefined));
    const [onTop = bytes()] = updatesOf(() => inner.push([new Y.XmlElement('blockquote')]), doc);
    expect(room(onDisk).kind(onTop)).toBe('content');
  });
});

const text = (value: string, ...marks: object[]) => ({
  type: 'text',
  text: value,
  ...(marks.length ? { marks } : {}),
});
const block = (type: string, content: object[], attrs?: object) => ({
  type,
  content,
  ...(attrs ? { attrs } : {}),
});
const EVERYTHING = block('doc', [
  block('lead', [text('What this page is for.')]),
  block('heading', [text('Title')], { level: 2 }),
  block('paragraph', [
    text('bold', { type: 'bold' }),
    text('both', { type: 'bold' }, { type: 'italic' }),
    text('link', { type: 'link', attrs: { href: 'https://police.example' } }),
    { type: 'hardBreak' },
  ]),
  block('callout', [block('calloutTitle', [text('Note')]), block('paragraph', [text('well')])], {
    kind: 'warning',
  }),
  block('bulletList', [block('listItem', [block('paragraph', [text('one')])])]),
  block('orderedList', [block('listItem', [block('paragraph', [text('one')])])], { start: 3 }),
  block('blockquote', [block('paragraph', [text('said')])]),
  { type: 'horizontalRule' },
  block('table', [
    block('tableRow', [
      block('tableHeader', [block('paragraph', [text('h')])], {
        colspan: 1,
        rowspan: 1,
        colwidth: [100],
      }),
    ]),
    block('tableRow', [block('tableCell', [block('paragraph', [text('c')])])]),
  ]),
]);
