import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SectionProps {
  title: ReactNode;
  /** Said beside the title in small type. */
  note?: ReactNode;
  /** Where the whole of it is. */
  link?: { href: string; label: string };
  /** Something else at the right end of the head, instead of a link. */
  end?: ReactNode;
  /** Address of the heading within the page. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part of a page: hairline in ink, heading, link at the right. */
export function Section({ title, note, link, end, id, className, children }: SectionProps) {
  const generated = useId();
  const heading = id ?? generated;
  return (
    <section className={classNames('section', className)} aria-labelledby={heading}>
      <div className="section-head">
        <h2 id={heading}>{title}</h2>
        {note && <span className="section-note">{note}</span>}
        {link && (
          <Link className="section-link" to={link.href}>
            {link.label}
          </Link>
        )}
        {end && <div className="push-end">{end}</div>}
      </div>
      {children}
    </section>
  );
}

/** Paper with a hairline round it, for what is filled in or must not run into its surroundings. */
export function Panel({ title, children }: { title?: ReactNode; children: ReactNode }) {
  const heading = useId();
  if (title === undefined) return <div className="panel">{children}</div>;
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading} className="panel-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
