import { isSafeHref } from './safe-href.ts';

/**
 * The light formatting of posts: paragraphs, lists, quotes, bold, italic, links. What is written
 * becomes a tree of these nodes and nothing else, so no text can become markup.
 *
 * Every pattern leaves its own delimiter out of what it encloses: a text of delimiters alone is
 * read in linear time.
 */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] };

const BULLET = /^[-*•]\s+(.*)$/u;
const NUMBER = /^(\d{1,4})[.)]\s+(.*)$/u;
const QUOTE = /^>\s?(.*)$/u;

const INLINE = new RegExp(
  [
    /\[(?<words>[^[\]\n]{1,300})\]\((?<target>[^()\s]{1,2000})\)/u,
    /(?<address>https?:\/\/[^\s<>"'()[\]]+)/u,
    /\*\*(?<strong>[^*\s](?:[^*]*[^*\s])?)\*\*/u,
    /\*(?<star>[^*\s](?:[^*\n]*[^*\s])?)\*/u,
    /(?<![\p{L}\p{N}_])_(?<under>[^_\s](?:[^_\n]*[^_\s])?)_(?![\p{L}\p{N}_])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Reads the text of a post. Whatever is no formatting stays as it was written. */
export function parseLightText(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .flatMap((part) => parseBlocks(part.split('\n').filter((line) => line.trim() !== '')));
}

/** The text without its formatting, on one line, for excerpts. */
export function plainText(text: string): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.kind === 'text') return node.text;
        return node.kind === 'break' ? ' ' : inline(node.children);
      })
      .join('');
  const blocks = parseLightText(text).map((block) =>
    block.kind === 'list' ? block.items.map(inline).join(' ') : inline(block.children),
  );
  return blocks.join(' ').replace(/\s+/gu, ' ').trim();
}

type Line = { kind: Block['kind']; ordered: boolean; number: number; text: string };

function readLine(line: string): Line {
  const trimmed = line.trim();
  const number = NUMBER.exec(trimmed);
  if (number)
    return { kind: 'list', ordered: true, number: Number(number[1]), text: number[2] ?? '' };
  const bullet = BULLET.exec(trimmed);
  if (bullet) return { kind: 'list', ordered: false, number: 1, text: bullet[1] ?? '' };
  const quote = QUOTE.exec(trimmed);
  if (quote) return { kind: 'quote', ordered: false, number: 1, text: quote[1] ?? '' };
  return { kind: 'paragraph', ordered: false, number: 1, text: trimmed };
}

/** Lines of one kind that follow each other make one block. */
function parseBlocks(lines: readonly string[]): Block[] {
  const groups: Line[][] = [];
  for (const line of lines.map(readLine)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first?.kind === line.kind && first.ordered === line.ordered) group.push(line);
    else groups.push([line]);
  }
  return groups.map(toBlock);
}

function toBlock(lines: readonly Line[]): Block {
  const [first] = lines;
  if (first?.kind === 'list') {
    const items = lines.map(({ text }) => parseInline(text));
    return { kind: 'list', ordered: first.ordered, start: first.number, items };
  }
  const text = lines.map((line) => line.text).join('\n');
  return { kind: first?.kind === 'quote' ? 'quote' : 'paragraph', children: parseInline(text) };
}

function parseInline(text: string, inLink = false): Inline[] {
  const nodes: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const node = toInline(match, inLink);
    if (!node) continue;
    nodes.push(...breaks(text.slice(done, match.index)), ...node);
    done = match.index + match[0].length;
  }
  return [...nodes, ...breaks(text.slice(done))];
}

/** Null where it only looks like formatting: an unsafe address, a link within a link. */
function toInline({ groups = {} }: RegExpExecArray, inLink: boolean): Inline[] | null {
  const { words, target, address, strong, star, under } = groups;
  if (strong !== undefined) return [{ kind: 'strong', children: parseInline(strong, inLink) }];
  const em = star ?? under;
  if (em !== undefined) return [{ kind: 'em', children: parseInline(em, inLink) }];
  if (inLink) return null;
  if (words !== undefined && isSafeHref(target)) {
    return [{ kind: 'link', href: target, children: parseInline(words, true) }];
  }
  return address === undefined ? null : bareAddress(address);
}

/** A full stop after an address ends the sentence, not the address. */
function bareAddress(written: string): Inline[] | null {
  const href = written.replace(/[.,;:!?]+$/u, '');
  if (!isSafeHref(href)) return null;
  const rest = written.slice(href.length);
  const link: Inline = { kind: 'link', href, children: [{ kind: 'text', text: href }] };
  return rest === '' ? [link] : [link, { kind: 'text', text: rest }];
}

function breaks(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line }]),
    ]);
}
