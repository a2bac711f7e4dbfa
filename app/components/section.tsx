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
