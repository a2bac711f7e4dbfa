import { type Extensions, getSchema, mergeAttributes, Node } from '@tiptap/core';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { isSafeHref } from './safe-href.ts';

/**
 * Version of what a page may consist of, stored with each page and told by the editor when it
 * connects. It goes up with every node, mark or attribute that an older editor would not know.
 */
export const SCHEMA_VERSION = 1;

/** Name of the XmlFragment that holds a page; part of the contract with other clients. */
export const CONTENT_FRAGMENT = 'default';

export const CALLOUT_KINDS = ['note', 'warning'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** True for a kind of callout that this schema knows. */
export function isCalloutKind(value: unknown): value is CalloutKind {
  return (CALLOUT_KINDS as readonly unknown[]).includes(value);
}

/** The opening paragraph that says what a page is for. */
const Lead = Node.create({
  name: 'lead',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p.lead', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { class: 'lead' }), 0],
});

/** The heading line of a callout. */
const CalloutTitle = Node.create({
  name: 'calloutTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'p.callout-title', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { class: 'callout-title' }),
    0,
  ],
});

/**
 * A boxed note or warning. Its content is deliberately loose (no fixed place for the title): two
 * people who edit one callout at once can then never make a structure that the schema forbids,
 * which the Yjs binding would answer by deleting the node.
 */
const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: '(calloutTitle | paragraph | bulletList | orderedList)+',
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'note',
      parseHTML: (element: HTMLElement) => {
        const kind = element.getAttribute('data-kind');
        return isCalloutKind(kind) ? kind : 'note';
      },
      renderHTML: ({ kind }: Record<string, unknown>) => ({
        'data-kind': isCalloutKind(kind) ? kind : 'note',
      }),
    },
  }),
  parseHTML: () => [{ tag: 'div.callout' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { class: 'callout' }),
    0,
  ],
});

/**
 * What a page may consist of, for the editor, the reading view and the guard of the collaboration
 * server. Needs neither a DOM nor React. The title is a fact of the page, not part of its content,
 * so headings begin at level 2. Undo comes from Yjs, per person.
 */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (url) => isSafeHref(url),
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    },
    undoRedo: false,
    // Every open editor would append its own empty paragraph to the shared page.
    trailingNode: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
  Lead,
  Callout,
  CalloutTitle,
];

/** Marks of which several may lie on one text are stored with a hash of their attributes (y-tiptap). */
export function markName(key: string): string {
  return key.replace(/--[a-zA-Z0-9+/=]{8}$/, '');
}

/** Names that may occur in a page, each with the names of its attributes. */
export type AllowedNames = {
  nodes: Readonly<Record<string, readonly string[]>>;
  marks: Readonly<Record<string, readonly string[]>>;
};

/** Derived from the schema, so that the guard and the editor cannot drift apart. */
export const allowedNames: AllowedNames = (() => {
  const { nodes, marks } = getSchema(editorExtensions);
  return {
    nodes: mapValues(nodes, (type) => Object.keys(type.spec.attrs ?? {})),
    marks: mapValues(marks, (type) => Object.keys(type.spec.attrs ?? {})),
  };
})();

function mapValues<T, R>(record: Record<string, T>, map: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
