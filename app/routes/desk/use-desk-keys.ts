import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { isFree } from '../../components/use-shortcuts.ts';
import { applicationPath } from '../communities/paths.ts';
import type { Desk } from './desk-page.tsx';

/**
 * `j` and `k` go through the list; `a`, `d` and `q` press the button that bears the letter. A key
 * held down acts once: it must not decide on the next applicant too.
 */
export function useDeskKeys({ community, queue, closed, view, file, singleKeys }: Desk): void {
  const navigate = useNavigate();
  const ids = (view === 'closed' ? closed : queue.entries).map(({ id }) => id).join(' ');
  const current = file?.applicationId;
  const { slug } = community;
  useEffect(() => {
    if (!singleKeys) return;
    const press = (event: KeyboardEvent) => {
      if (event.repeat || !isFree(event)) return;
      const list = ids.split(' ').filter(Boolean);
      const step = { j: 1, k: -1 }[event.key];
      if (step) {
        const next = list[list.findIndex((id) => id === current) + step];
        if (next) navigate(applicationPath(slug, next), { preventScrollReset: true });
      } else if (['a', 'd', 'q'].includes(event.key)) {
        // The focus goes to a missing reason, where the letter would be typed.
        event.preventDefault();
        document.querySelector<HTMLButtonElement>(`.decision [data-key="${event.key}"]`)?.click();
      }
    };
    // On the window, after the document: `g d` goes to a section and must not decline.
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [singleKeys, ids, current, slug, navigate]);
}
