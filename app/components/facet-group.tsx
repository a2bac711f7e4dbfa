import { useTranslation } from 'react-i18next';

export interface FacetOption {
  value: string;
  label: string;
  count?: number;
  checked?: boolean;
  lang?: string;
}

export interface FacetGroupProps {
  legend: string;
  /** Name in the address; each checked value is sent under it. */
  name: string;
  options: readonly FacetOption[];
  /** How many show before the rest is asked for. */
  limit?: number;
  /** “All 11 functions”; without it “All”. */
  moreLabel?: string;
}

/** One group of filters: checkboxes with counts, in the GET form around them. */
export function FacetGroup({ legend, name, options, limit = 5, moreLabel }: FacetGroupProps) {
  const { t } = useTranslation('common');
  // What is ticked must be in sight, so it counts before the limit does.
  const shown = options.filter((option, index) => index < limit || option.checked);
  const rest = options.filter((option) => !shown.includes(option));
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      <FacetList name={name} options={shown} />
      {rest.length > 0 && (
        <details className="facet-more">
          <summary>{moreLabel ?? t('word.all')}</summary>
          <FacetList name={name} options={rest} />
        </details>
      )}
    </fieldset>
  );
}

function FacetList({ name, options }: { name: string; options: readonly FacetOption[] }) {
  return (
    <ul>
      {options.map(({ value, label, count, checked, lang }) => (
        <li key={value}>
          <label className="check">
            <input type="checkbox" name={name} value={value} defaultChecked={checked} />
            <span lang={lang}>{label}</span>
            {count !== undefined && <span className="check-count">{count}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}
