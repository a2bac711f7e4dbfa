import {
  escapeHTML as escapeText,
  escapeHTMLAttribute as escapeAttribute,
  renderJSONContentToString,
  serializeChildrenToHTMLString as join,
} from '@tiptap/static-renderer/json/html-string';
import { isCalloutKind } from '../../app/shared/editor-schema.ts';
import { isSafeHref } from '../../app/shared/safe-href.ts';
import { type ContentNode, textOf } from './content.ts';

/** Words of the interface that stand inside rendered content. */
export type ContentLabels = { table: (number: number) => string; note: string; warning: string };

/** A heading of level 2 with what follows it; what stands before the first one has neither id nor number. */
export type Section = { id: string | null; number: number | null; heading: string; html: string };

/**
 * Renders cleaned content (`cleanContent`) as the sections of a reading page. Headings of level 2
 * are numbered and get the ids `s1`, `s2` …; those of level 3 `s2-1` …. Tables lie in focusable
 * regions, so that a wide one can be scrolled with the keyboard (WCAG 2.1.1).
 */
export function renderSections(content: ContentNode, labels: ContentLabels): Section[] {
  const render = createRenderer(labels);
  let section: Section = { id: null, number: null, heading: '', html: '' };
  const sections = [section];
  let subheadings = 0;
  for (const node of content.content ?? []) {
    const level = node.type === 'heading' ? headingLevel(node) : null;
    if (level === 2) {
      section = beginSection(node, sections.length, render);
      sections.push(section);
      subheadings = 0;
      continue;
    }
    if (level === 3) {
      subheadings += 1;
      section.html += `<h3 id="${section.id ?? 's0'}-${subheadings}">${inner(node, render)}</h3>`;
    } else {
      section.html += render({ content: node });
    }
  }
  return sections.filter(({ number, html }) => number !== null || html !== '');
}

type Render = (props: { content: ContentNode; parent?: ContentNode }) => string;

function beginSection(node: ContentNode, number: number, render: Render): Section {
  const html = `<h2 id="s${number}"><span class="section-number">${number}</span>${inner(node, render)}</h2>`;
  return { id: `s${number}`, number, heading: textOf(node).trim(), html };
}

function headingLevel(node: ContentNode): 2 | 3 {
  return Number(node.attrs?.['level']) >= 3 ? 3 : 2;
}

function inner(node: ContentNode, render: Render): string {
  return (node.content ?? []).map((content) => render({ content })).join('');
}

function createRenderer(labels: ContentLabels): Render {
  let tables = 0;
  return renderJSONContentToString<{ type: string; attrs?: Record<string, unknown> }, ContentNode>({
    nodeMapping: {
      text: ({ node }) => escapeText(node.text ?? ''),
      hardBreak: () => '<br>',
      horizontalRule: () => '<hr>',
      paragraph: ({ children }) => wrapUnlessEmpty('p', join(children)),
      lead: ({ children }) => wrapUnlessEmpty('p', join(children), ' class="lead"'),
      // A heading inside a quotation or a cell is no section of the page.
      heading: ({ children }) => wrapUnlessEmpty('p', join(children), ' class="heading"'),
      blockquote: ({ children }) => `<blockquote>${join(children)}</blockquote>`,
      bulletList: ({ children }) => wrapUnlessEmpty('ul', join(children)),
      orderedList: ({ node, children }) =>
        wrapUnlessEmpty(
          'ol',
          join(children),
          countAttribute('start', node.attrs?.['start'], 99_999),
        ),
      listItem: ({ children }) => `<li>${join(children)}</li>`,
      callout: ({ node, children }) => renderCallout(node, join(children), labels),
      calloutTitle: ({ children }) =>
        wrapUnlessEmpty('p', join(children), ' class="callout-title"'),
      table: ({ node, renderElement }) => {
        tables += 1;
        return renderTable(node, labels.table(tables), (row) =>
          String(renderElement({ content: row, parent: node })),
        );
      },
      tableRow: ({ children }) => `<tr>${join(children)}</tr>`,
      tableCell: ({ node, children }) => `<td${cellAttributes(node)}>${join(children)}</td>`,
      tableHeader: ({ node, parent, children }) => renderHeader(node, parent, join(children)),
    },
    markMapping: {
      bold: ({ children }) => `<strong>${join(children)}</strong>`,
      italic: ({ children }) => `<em>${join(children)}</em>`,
      link: ({ mark, children }) => renderLink(mark.attrs?.['href'], join(children)),
    },
    unhandledNode: () => '',
    unhandledMark: ({ children }) => join(children),
  }) as Render;
}

function wrapUnlessEmpty(tag: string, html: string, attributes = ''): string {
  return html === '' ? '' : `<${tag}${attributes}>${html}</${tag}>`;
}

function renderLink(href: unknown, html: string): string {
  if (!isSafeHref(href)) return html;
  return `<a href="${escapeAttribute(href)}" rel="noopener noreferrer">${html}</a>`;
}

function renderCallout(node: ContentNode, html: string, labels: ContentLabels): string {
  const kind = isCalloutKind(node.attrs?.['kind']) ? node.attrs['kind'] : 'note';
  const label = escapeAttribute(kind === 'warning' ? labels.warning : labels.note);
  return `<div class="callout" data-kind="${kind}" role="note" aria-label="${label}">${html}</div>`;
}

function renderTable(node: ContentNode, label: string, row: (node: ContentNode) => string): string {
  const rows = node.content ?? [];
  const first = rows[0];
  const head = first && isHeaderRow(first) ? `<thead>${row(first)}</thead>` : '';
  const body = (head ? rows.slice(1) : rows).map(row).join('');
  return `<div class="table-wrap" role="region" tabindex="0" aria-label="${escapeAttribute(label)}"><table>${head}<tbody>${body}</tbody></table></div>`;
}

/** A header without words heads nothing: for those who hear the table it is a plain cell. */
function renderHeader(node: ContentNode, row: ContentNode | undefined, html: string): string {
  if (html === '') return `<td${cellAttributes(node)}></td>`;
  const scope = isHeaderRow(row) ? 'col' : 'row';
  return `<th scope="${scope}"${cellAttributes(node)}>${html}</th>`;
}

function isHeaderRow(row: ContentNode | undefined): boolean {
  const cells = row?.content ?? [];
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader');
}

function cellAttributes({ attrs }: ContentNode): string {
  const right = attrs?.['align'] === 'right' ? ' class="right"' : '';
  return (
    countAttribute('colspan', attrs?.['colspan'], 50) +
    countAttribute('rowspan', attrs?.['rowspan'], 500) +
    right
  );
}

/** ` name="n"` for a whole number above one; a page from elsewhere may hold anything. */
function countAttribute(name: string, value: unknown, most: number): string {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 && number <= most ? ` ${name}="${number}"` : '';
}
