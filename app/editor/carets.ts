import type { Awareness } from 'y-protocols/awareness';
import { initials } from '../components/initials.ts';
import { type Present, presentOf } from './present.ts';

/** How long a name flag stays after a move, in ms; then a notch marks the place. */
const FLAG_FOR = 2000;

/** The attributes by which a person's marks in the text are found and coloured. */
function marksOf(person: Present | null): { class: string; 'data-person': string } {
  const colour = Math.min(8, Math.max(1, person?.colour ?? 6));
  return { class: `presence-${colour}`, 'data-person': person?.id ?? '' };
}

export type Carets = {
  render: (user: Record<string, unknown>) => HTMLElement;
  selection: (user: Record<string, unknown>) => { nodeName: 'span'; class: string };
  /** Begins to follow moves; returns how to stop. */
  follow: (awareness: Awareness, root: HTMLElement) => () => void;
};

/**
 * Draws the carets of the others: a name flag for two seconds after a move, then a notch. They
 * are hidden from screen readers, which would hear every move; arrivals are told elsewhere.
 */
export function createCarets(): Carets {
  const movedAt = new Map<string, number>();
  const isIdle = (id: string) => Date.now() - (movedAt.get(id) ?? 0) >= FLAG_FOR;

  return {
    render: (user) => {
      const person = presentOf(user);
      const marks = marksOf(person);
      const caret = document.createElement('span');
      caret.className = `caret ${marks.class}`;
      caret.classList.toggle('caret-idle', isIdle(marks['data-person']));
      caret.dataset['person'] = marks['data-person'];
      caret.setAttribute('aria-hidden', 'true');
      // Not part of the text: neither selected nor spell-checked nor translated.
      caret.contentEditable = 'false';
      caret.translate = false;
      caret.append(nameFlag(person?.name ?? ''));
      return caret;
    },
    selection: (user) => ({
      nodeName: 'span',
      class: `remote-selection ${marksOf(presentOf(user)).class}`,
    }),
    follow: (awareness, root) => {
      const timers = new Set<ReturnType<typeof setTimeout>>();
      const places = new Map<number, string>();
      const refresh = () => requestAnimationFrame(() => dress(root, isIdle));
      const onChange = () => {
        for (const [client, state] of awareness.getStates()) {
          const person = presentOf(state['user']);
          const place = JSON.stringify(state['cursor'] ?? null);
          if (!person || places.get(client) === place) continue;
          places.set(client, place);
          movedAt.set(person.id, Date.now());
          const timer = setTimeout(() => {
            timers.delete(timer);
            dress(root, isIdle);
          }, FLAG_FOR);
          timers.add(timer);
        }
        refresh();
      };
      awareness.on('change', onChange);
      onChange();
      return () => {
        awareness.off('change', onChange);
        timers.forEach(clearTimeout);
      };
    },
  };
}

/** The whole name, or initials where the column is narrow; which one shows is up to the stylesheet. */
function nameFlag(name: string): HTMLElement {
  const flag = document.createElement('span');
  flag.className = 'caret-name';
  const full = document.createElement('span');
  full.className = 'wide-only';
  full.textContent = name;
  const short = document.createElement('span');
  short.className = 'narrow-only';
  short.textContent = initials(name);
  flag.append(full, short);
  return flag;
}

/** Turns flags into notches and back, and puts the flag beside the caret at the end of a line. */
function dress(root: HTMLElement, isIdle: (id: string) => boolean): void {
  for (const caret of root.querySelectorAll<HTMLElement>('.caret')) {
    caret.classList.toggle('caret-idle', isIdle(caret.dataset['person'] ?? ''));
    caret.classList.toggle('caret-line-end', isLineEnd(caret));
  }
}

function isLineEnd(caret: HTMLElement): boolean {
  let next = caret.nextSibling;
  // The editor puts separators and a trailing break behind the last caret of a block.
  while (next instanceof HTMLElement && /ProseMirror-|caret/.test(next.className)) {
    next = next.nextSibling;
  }
  return next === null;
}
