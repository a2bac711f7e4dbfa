import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface DropProps {
  /** What is pressed. */
  summary: ReactNode;
  summaryClass?: string;
  /** Name for the ear where the summary shows no words. */
  label?: string;
  /** Opens to the left of its right edge. */
  end?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A panel that opens below its button, without scripts too. With scripts it closes on Escape, on
 * a press elsewhere and when the focus leaves it.
 */
export function Drop({ summary, summaryClass, label, end, className, children }: DropProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const box = details.current;
    if (!box) return;
    const closeUnlessInside = (event: Event) => {
      if (event.target instanceof Node && !box.contains(event.target)) box.open = false;
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.open) return;
      box.open = false;
      box.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeUnlessInside);
    document.addEventListener('focusin', closeUnlessInside);
    box.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeUnlessInside);
      document.removeEventListener('focusin', closeUnlessInside);
      box.removeEventListener('keydown', closeOnEscape);
    };
  }, []);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  return (
    <details ref={details} className={classNames('drop', end && 'drop-end', className)}>
      <summary className={summaryClass} aria-label={label}>
        {summary}
      </summary>
      {/* A link inside leads away, so the panel closes with it; keys press links as clicks. */}
      <div className="menu" onClickCapture={(event) => isLink(event.target) && close()}>
        {children}
      </div>
    </details>
  );
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a') !== null;
}
