import type { ReactNode } from 'react';

/** A plain outlined word: kind of lesson, LIMITE, a state that needs no colour. */
export function Tag({ children, lang }: { children: ReactNode; lang?: string }) {
  return (
    <span className="tag" lang={lang}>
      {children}
    </span>
  );
}
