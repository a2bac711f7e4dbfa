import { Link } from '@remix-run/react';
import { Fragment, type CSSProperties, type ReactNode } from 'react';

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** At most one bar is emphasised. */
  emphasis?: boolean;
  href?: string;
}

/** Bars of one hue with the value at each; one sentence below says what they show. */
export function BarPlot({ bars, finding }: { bars: readonly Bar[]; finding?: ReactNode }) {
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <>
      <dl className="bars">
        {bars.map(({ key, label, value, emphasis, href }) => {
          const mood = emphasis ? 'bar-emphasis' : undefined;
          return (
            <Fragment key={key}>
              <dt className={mood}>{href ? <Link to={href}>{label}</Link> : label}</dt>
              <dd className={mood} style={{ '--share': value / largest } as CSSProperties}>
                {value}
              </dd>
            </Fragment>
          );
        })}
      </dl>
      {finding && <p className="bars-finding">{finding}</p>}
    </>
  );
}
