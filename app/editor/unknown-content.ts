import * as Y from 'yjs';
import { allowedNames, markName } from '../shared/editor-schema.ts';

/**
 * Whether something below this type has a name that the editor's schema does not know. The Yjs
 * binding deletes such nodes and texts, for everybody, and drops such attributes with the next
 * key; so a page that holds any must not be bound to an editor.
 */
export function holdsUnknown(type: unknown): boolean {
  if (type instanceof Y.XmlText) return holdsUnknownText(type);
  if (type instanceof Y.XmlElement) {
    const names = ownEntry(allowedNames.nodes, type.nodeName);
    if (!names) return true;
    if (Object.keys(type.getAttributes()).some((name) => !names.includes(name))) return true;
    return type.toArray().some(holdsUnknown);
  }
  return type instanceof Y.XmlFragment ? type.toArray().some(holdsUnknown) : true;
}

function holdsUnknownText(text: Y.XmlText): boolean {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.some(
    ({ insert, attributes = {} }) =>
      typeof insert !== 'string' || Object.entries(attributes).some(isUnknownMark),
  );
}

function isUnknownMark([key, value]: [string, unknown]): boolean {
  const names = ownEntry(allowedNames.marks, markName(key));
  if (!names) return true;
  return Object.keys(value ?? {}).some((name) => !names.includes(name));
}

/**
 * Watches for unknown content, and tells of it before the editor's binding gets to see it: after
 * the update has been taken in, but before the observers of the document are called.
 */
export function watchForUnknown(doc: Y.Doc, content: Y.XmlFragment, onUnknown: () => void): void {
  doc.on('beforeObserverCalls', ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) {
      if (isWithin(type, content) && holdsUnknown(type)) return onUnknown();
    }
  });
}

/** Whether a type is this content or lies below it, and is not deleted. */
function isWithin(type: unknown, content: Y.XmlFragment): boolean {
  for (let above = type; above instanceof Y.AbstractType;) {
    if (above === content) return true;
    if (above._item?.deleted) return false;
    above = above._item?.parent;
  }
  return false;
}

function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
