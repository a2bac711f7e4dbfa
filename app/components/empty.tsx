import type { ReactNode } from 'react';

export interface EmptyProps {
  /** What is not here, as a sentence. */
  title: ReactNode;
  /** Why, and what to do next. */
  children?: ReactNode;
  /** One button, at most one more beside it. */
  actions?: ReactNode;
}

/** A list without entries: says what is missing, why, and what to do next. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <p className="empty-text">{children}</p>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}
