import type { ReactNode } from 'react';
import type { Marking } from '../shared/markings.ts';
import { Crumb, type CrumbStep } from './crumb.tsx';
import { TlpChip } from './marking.tsx';

export interface PageHeadProps {
  title: ReactNode;
  /** Language of the title where it is not that of the interface. */
  titleLang?: string;
  crumb?: readonly CrumbStep[];
  marking?: Marking;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** The line of facts: each child is one fact. */
  facts?: ReactNode;
  /** Buttons; at most one of them primary. */
  actions?: ReactNode;
}

/** Head of a page: thick rule, crumb left, marking right, serif title, one line of facts. */
export function PageHead(props: PageHeadProps) {
  const { title, titleLang, crumb, marking, lead, facts, actions } = props;
  return (
    <header className="page-head">
      {(crumb || marking) && (
        <div className="page-head-top">
          {crumb ? <Crumb steps={crumb} /> : <span />}
          {marking && <TlpChip marking={marking} large />}
        </div>
      )}
      <div className="page-head-body">
        <div>
          <h1 lang={titleLang}>{title}</h1>
          {lead && <p className="page-head-lead">{lead}</p>}
          {facts && <div className="page-head-facts">{facts}</div>}
        </div>
        {actions && <div className="page-head-actions">{actions}</div>}
      </div>
    </header>
  );
}
