import * as Y from 'yjs';
import type { AllowedNames } from '../../app/shared/editor-schema.ts';
import { CONTENT_FRAGMENT, markName } from '../../app/shared/editor-schema.ts';
import type { Id, Struct } from './decoded-update.ts';
import { LIMITS } from './limits.ts';

/** What an item can lie in. `gone` is a deleted parent: Yjs makes such an item a tombstone. */
type Container =
  | { kind: 'root' | 'text'; depth: number }
  | { kind: 'element'; depth: number; node: string }
  | { kind: 'gone'; depth: number };

/** Where an item lies: in what, and under which key where it is an attribute. */
export type Place = { container: Container; key: string | null };

export const GONE: Place = { container: { kind: 'gone', depth: 0 }, key: null };

/** Finds what an id stands for, in this update, among those on their way to disk, or in the document. */
export type Lookup = (id: Id) => { struct: Struct; place: Place } | undefined;

/**
 * Where an item of an update will lie. As in Yjs, an item without a parent of its own takes over
 * the parent of its left or else its right neighbour.
 *
 * @returns null where it cannot lie anywhere: another root, or a parent that holds nothing
 */
export function placeOf(item: Y.Item, lookup: Lookup): Place | null {
  const neighbour = item.origin ?? item.rightOrigin;
  if (neighbour) {
    const left = item.origin && lookup(item.origin)?.place;
    const right = item.rightOrigin && lookup(item.rightOrigin)?.place;
    return left ?? right ?? null;
  }
  const parent: unknown = item.parent;
  const key = item.parentSub;
  if (typeof parent === 'string') {
    return parent === CONTENT_FRAGMENT ? { container: { kind: 'root', depth: 0 }, key } : null;
  }
  if (!(parent instanceof Y.ID)) return null;
  const above = lookup(parent);
  const container = above && containerOf(above.struct, above.place);
  return container ? { container, key } : null;
}

/** What a struct offers its children. */
function containerOf(struct: Struct, place: Place): Container | null {
  if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted)
    return GONE.container;
  if (!(struct.content instanceof Y.ContentType)) return null;
  return containerOfType(struct.content.type, place.container.depth + 1);
}

function containerOfType(type: unknown, depth: number): Container | null {
  if (type instanceof Y.XmlElement) return { kind: 'element', depth, node: type.nodeName };
  if (type instanceof Y.XmlText) return { kind: 'text', depth };
  return null;
}

/** Where a struct of the document lies. */
export function placeInDocument(struct: Struct): Place {
  const parent = struct instanceof Y.Item ? struct.parent : null;
  if (!(struct instanceof Y.Item) || !parent || parent instanceof Y.ID) return GONE;
  let depth = 0;
  for (let above = parent._item; above; depth++) {
    const next = above.parent;
    above = next && !(next instanceof Y.ID) ? next._item : null;
  }
  const container = parent._item
    ? containerOfType(parent, depth)
    : { kind: 'root' as const, depth };
  return { container: container ?? GONE.container, key: struct.parentSub };
}

/** Whether an item of this content may lie there, by the editor's schema. */
export function mayLie(item: Y.Item, { container, key }: Place, names: AllowedNames): boolean {
  const { content } = item;
  const { kind } = container;
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentString) return kind === 'text' || kind === 'gone';
  if (content instanceof Y.ContentFormat) {
    return (kind === 'text' || kind === 'gone') && isMark(content.key, content.value, names);
  }
  if (content instanceof Y.ContentType) {
    if (kind === 'text' || key !== null || container.depth >= LIMITS.depth) return false;
    const { type } = content;
    if (type instanceof Y.XmlElement) return Object.hasOwn(names.nodes, type.nodeName);
    return type instanceof Y.XmlText;
  }
  if (content instanceof Y.ContentAny) {
    const known =
      kind === 'gone' ||
      (kind === 'element' && key !== null && names.nodes[container.node]?.includes(key));
    return Boolean(known) && content.arr.every((value) => isShallow(value, LIMITS.depth));
  }
  return false;
}

function isMark(key: string, value: unknown, names: AllowedNames): boolean {
  const name = markName(key);
  if (!Object.hasOwn(names.marks, name)) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const attributes = names.marks[name] ?? [];
  return Object.entries(value).every(
    ([attribute, inner]) => attributes.includes(attribute) && isShallow(inner, LIMITS.depth),
  );
}

/** Nested values within bounds: what a server's stack can take may be too much for a browser's. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
