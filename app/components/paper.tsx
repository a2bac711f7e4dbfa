import type { ReactNode } from 'react';
import type { Marking } from '../shared/markings.ts';
import { classNames } from './class-names.ts';
import { markingKey } from './marking.tsx';

/**
 * A page that is read. It stands alone in `main`, which turns to paper; printed, every sheet
 * carries the marking at the top and the bottom.
 */
export function Paper({ marking, children }: { marking?: Marking; children: ReactNode }) {
  return (
    <div className={classNames('on-paper', marking && `print-tlp-${markingKey(marking)}`)}>
      <div className="wrap">{children}</div>
    </div>
  );
}
