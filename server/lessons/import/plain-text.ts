import { Parser } from 'htmlparser2';

/** Tags that make a text HTML; anything else in angle brackets is the author's own (`p < 5`, `<n>`). */
const TAG =
  /<\/?(?:p|br|div|span|font|center|b|i|u|em|strong|a|ul|ol|li|dl|dt|dd|table|tbody|thead|tr|td|th|img|object|param|h[1-6]|sub|sup|blockquote|pre|hr|script|style|o:p|st1:\w+)\b[^>]*>/i;
const ENTITY =
  /&(?:#\d{2,6}|#x[0-9a-f]{2,6}|amp|lt|gt|quot|nbsp|ndash|mdash|lsquo|rsquo|ldquo|rdquo|bull|deg);/i;

/** Their content is for machines. No others: an unclosed one would swallow the rest. */
const SILENT = new Set(['script', 'style']);
const BLOCKS = new Set([
  ...['p', 'div', 'ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'center', 'hr', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'address'],
]);
const LINES = new Set(['br', 'tr', 'li', 'dt', 'dd', 'caption']);
const CELLS = new Set(['td', 'th']);

/**
 * Clean text of a field that may hold HTML: paragraphs apart, list items with a dash or a number,
 * table rows on one line with bars between the cells. Control characters go.
 */
export function plainText(value: string): string {
  const text = TAG.test(value) || ENTITY.test(value) ? fromHtml(value) : value;
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff\u{e000}-\u{f8ff}]/gu, '')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fromHtml(html: string): string {
  const out = new TextOutline();
  const parser = new Parser(
    {
      onopentag: (name) => out.open(name),
      onclosetag: (name) => out.close(name),
      ontext: (text) => out.text(text),
    },
    { decodeEntities: true },
  );
  // A break whose bracket was never closed would swallow what follows.
  parser.write(html.replace(/<br\s*\/\s*(?=[^\s>])/gi, '<br>'));
  parser.end();
  return out.result;
}

/** Collects text while tags open and close; unclosed and stray ones are met as they come. */
class TextOutline {
  result = '';
  #silent = 0;
  /** One entry per open list: the last number given, or null for a list without numbers. */
  #lists: (number | null)[] = [];
  #cells = 0;

  open(name: string): void {
    if (name === 'table') this.#cells = 0;
    if (SILENT.has(name)) this.#silent += 1;
    else if (BLOCKS.has(name)) this.#break('\n\n');
    else if (LINES.has(name)) this.#break('\n');
    if (name === 'ul') this.#lists.push(null);
    if (name === 'ol') this.#lists.push(0);
    if (name === 'tr') this.#cells = 0;
    if (name === 'li') this.result += this.#bullet();
    if (CELLS.has(name) && this.#cells++ > 0) this.result = `${this.result.trimEnd()} | `;
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    if (name === 'table') this.#cells = 0;
    if (BLOCKS.has(name)) this.#break('\n\n');
    if (name === 'tr' || name === 'li') this.#break('\n');
  }

  text(value: string): void {
    if (this.#silent > 0) return;
    // Inside a row a paragraph is no new line: a row stays one line.
    this.result += value
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]*\n[ \t]*/g, (end) => this.#line(end));
  }

  /** The old records break lines by hand: a blank line is a paragraph, a single one is kept. */
  #line(end: string): string {
    return this.#cells > 0 ? ' ' : end;
  }

  #break(lines: '\n' | '\n\n'): void {
    // A paragraph in a cell does not break the row.
    if (this.#cells > 0 && lines === '\n\n') {
      this.result += ' ';
      return;
    }
    const text = this.result.trimEnd();
    const wider = this.result.slice(text.length).replace(/[^\n]/g, '').length > lines.length;
    if (text !== '') this.result = wider ? `${text}\n\n` : text + lines;
    if (lines === '\n') this.#cells = 0;
  }

  #bullet(): string {
    const last = this.#lists.length - 1;
    const count = this.#lists[last];
    if (count === undefined || count === null) return '- ';
    this.#lists[last] = count + 1;
    return `${count + 1}. `;
  }
}
