import { Form, Link } from '@remix-run/react';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MemberFilter } from '../../../../server/membership/list-members.ts';
import { FilterChip } from '../../../components/filter-chip.tsx';
import { Icon } from '../../../components/icon.tsx';
import { filterPath, isNarrowed, withoutValue } from './filter.ts';

type HeadProps = { filter: MemberFilter; base: string };

/** One box for names, bodies and fields; filters in force stay. */
export function MemberSearch({ filter, base }: HeadProps) {
  const { t } = useTranslation('community');
  const kept = {
    country: filter.countries,
    expertise: filter.expertise,
    language: filter.languages,
  };
  return (
    <Form
      method="get"
      action={base}
      role="search"
      aria-label={t('members.title')}
      className="search-form"
    >
      <label className="sr-only" htmlFor="member-words">
        {t('members.search')}
      </label>
      <input
        id="member-words"
        // A new address brings new words, which the box is to show.
        key={filter.words}
        className="input"
        type="search"
        name="q"
        defaultValue={filter.words}
        placeholder={t('members.search')}
      />
      {Object.entries(kept).flatMap(([name, values]) =>
        values.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      {filter.former && <input type="hidden" name="view" value="former" />}
      <button type="submit" className="btn btn-primary">
        <Icon of={Search} small />
        {t('members.searchButton')}
      </button>
    </Form>
  );
}

/** The filters in force, each with a way to take it off. */
export function Chips({ filter, base }: HeadProps) {
  const { t } = useTranslation(['community', 'common']);
  if (!isNarrowed(filter)) return null;
  const chip = (
    name: 'countries' | 'expertise' | 'languages',
    label: string,
    value: string,
    words: string,
  ) => (
    <FilterChip
      key={name + value}
      name={label}
      value={words}
      removeHref={filterPath(base, withoutValue(filter, name, value))}
    />
  );
  return (
    <div className="filter-chips">
      {filter.countries.map((code) =>
        chip('countries', t('members.country'), code, t(`common:country.${code}`)),
      )}
      {filter.expertise.map((field) => chip('expertise', t('members.expertise'), field, field))}
      {filter.languages.map((code) =>
        chip('languages', t('members.language'), code, t(`common:language.${code}`)),
      )}
      <Link className="small" to={filterPath(base, { ...EMPTY, former: filter.former })}>
        {t('members.clear')}
      </Link>
    </div>
  );
}

const EMPTY: MemberFilter = {
  words: '',
  countries: [],
  expertise: [],
  languages: [],
  former: false,
  page: 1,
};

type ResultsHeadProps = HeadProps & { count: number; moderates: boolean };

/** How many, and for moderators the choice between present and former members. */
export function ResultsHead({ filter, base, count, moderates }: ResultsHeadProps) {
  const { t } = useTranslation('community');
  const former = filter.former && moderates;
  const link = (to: boolean, label: string) => (
    <Link
      to={filterPath(base, { ...filter, former: to })}
      aria-current={former === to ? 'page' : undefined}
    >
      {label}
    </Link>
  );
  return (
    <div className="results-head">
      <h2>
        <span role="status">{t(former ? 'members.formerCount' : 'members.count', { count })}</span>
      </h2>
      <span className="narrow-only">
        <a className="small" href="#member-filters">
          {t('members.filters')}
        </a>
      </span>
      {moderates && (
        <nav className="segment push-end" aria-label={t('members.view')}>
          {link(false, t('members.present'))}
          {link(true, t('members.former'))}
        </nav>
      )}
    </div>
  );
}
