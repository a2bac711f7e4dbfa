import { useEffect } from 'react';

const CHORD_MS = 1500;

export interface ShortcutHandlers {
  onPalette: () => void;
  onSearch: () => void;
  onHelp: () => void;
  /** Goes to the place of a letter; false where none has it. */
  onGo: (letter: string) => boolean;
}

/**
 * Ctrl/Cmd+K opens the palette. Unless switched off: `/` search, `?` the list of shortcuts, `g`
 * and a letter to go. Single keys rest while something is typed or a dialog is open (WCAG 2.1.4).
 */
export function useShortcuts(handlers: ShortcutHandlers, singleKeys: boolean): void {
  const { onPalette, onSearch, onHelp, onGo } = handlers;
  useEffect(() => {
    let goingSince = -Infinity;
    const press = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        onPalette();
        return;
      }
      if (!singleKeys || !isFree(event)) return;
      const going = event.timeStamp - goingSince < CHORD_MS;
      goingSince = -Infinity;
      if (going && onGo(event.key.toLowerCase())) event.preventDefault();
      else if (event.key === 'g') goingSince = event.timeStamp;
      else if (event.key === '/' || event.key === '?') {
        event.preventDefault(); // Firefox would open its own search
        if (event.key === '/') onSearch();
        else onHelp();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onPalette, onSearch, onHelp, onGo, singleKeys]);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
}

/** Whether a single key may act: nobody types, no other key is held, nothing lies on top. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"], [role="menu"]')) return false;
  const target = event.target;
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
