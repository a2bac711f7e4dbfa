import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

export interface CrumbStep {
  label: string;
  /** Without an address the step is where one is. */
  href?: string;
  lang?: string;
}

/** The way to this page. */
export function Crumb({ steps }: { steps: readonly CrumbStep[] }) {
  const { t } = useTranslation('components');
  return (
    <nav aria-label={t('crumb.label')}>
      <ol className="crumb">
        {steps.map((step) => (
          <li key={step.label} lang={step.lang}>
            {step.href === undefined ? step.label : <Link to={step.href}>{step.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
