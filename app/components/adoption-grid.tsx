import { useTranslation } from 'react-i18next';
import { COUNTRIES, type Country } from '../shared/countries.ts';
import { ADOPTION_STATUSES, type AdoptionStatus } from '../shared/vocabulary.ts';
import { classNames } from './class-names.ts';
import { DataTable } from './data-table.tsx';
import { Time } from './time.tsx';

export interface AdoptionAnswer {
  status: AdoptionStatus;
  on?: Date | string | null;
  note?: string | null;
}

export type AdoptionAnswers = Partial<Record<Country, AdoptionAnswer>>;

type Cell = AdoptionStatus | 'no-answer';

/** Tick, hatch, ring, dash, blank: told apart without colour. */
const SIGNS: Record<Cell, string | null> = {
  adopted: 'M3.5 8.3 6.6 11.4 12.5 4.8',
  'in-part': 'M3 13 13 3M3 8.5 8.5 3M7.5 13 13 7.5',
  planned: 'M12.3 8a4.3 4.3 0 1 1-8.6 0a4.3 4.3 0 0 1 8.6 0Z',
  'not-applicable': 'M3.5 8h9',
  'no-answer': null,
};

const CELLS: readonly Cell[] = [...ADOPTION_STATUSES, 'no-answer'];

/** How many countries gave each answer. */
function countAnswers(answers: AdoptionAnswers): Record<Cell, number> {
  const counts = { adopted: 0, 'in-part': 0, planned: 0, 'not-applicable': 0, 'no-answer': 0 };
  for (const country of COUNTRIES) counts[answers[country]?.status ?? 'no-answer'] += 1;
  return counts;
}

/** 27 cells in protocol order with a legend, and the same as a table. */
export function AdoptionGrid({ answers }: { answers: AdoptionAnswers }) {
  const { t } = useTranslation(['components', 'common']);
  return (
    <>
      <ul className="adoption">
        {COUNTRIES.map((country) => {
          const status = answers[country]?.status ?? 'no-answer';
          const words = t('adoption.cell', {
            country: t(`common:country.${country}`),
            status: t(`common:adoptionStatus.${status}`),
          });
          return (
            <li key={country} className={cellClass(status)} title={words}>
              <span aria-hidden>{country}</span>
              <Sign cell={status} />
              <span className="sr-only">{words}</span>
            </li>
          );
        })}
      </ul>
      <Legend answers={answers} />
      <AdoptionTable answers={answers} />
    </>
  );
}

/** One sentence of finding, for the head of the section. */
export function AdoptionSummary({ answers }: { answers: AdoptionAnswers }) {
  const { t } = useTranslation('components');
  const counts = countAnswers(answers);
  return (
    <>
      {t('adoption.summary', {
        adopted: counts.adopted,
        total: COUNTRIES.length,
        inPart: counts['in-part'],
      })}
    </>
  );
}

function cellClass(cell: Cell): string | undefined {
  return classNames('adoption-cell', `adoption-${cell}`);
}

function Sign({ cell }: { cell: Cell }) {
  const path = SIGNS[cell];
  return (
    <svg className="adoption-sign" viewBox="0 0 16 16" aria-hidden focusable={false}>
      {path && <path d={path} />}
    </svg>
  );
}

function Legend({ answers }: { answers: AdoptionAnswers }) {
  const { t } = useTranslation('common');
  const counts = countAnswers(answers);
  return (
    <ul className="adoption-legend">
      {CELLS.map((cell) => (
        <li key={cell}>
          <span className={cellClass(cell)}>
            <Sign cell={cell} />
          </span>
          {t(`adoptionStatus.${cell}`)} <span className="num">{counts[cell]}</span>
        </li>
      ))}
    </ul>
  );
}

function AdoptionTable({ answers }: { answers: AdoptionAnswers }) {
  const { t } = useTranslation(['components', 'common']);
  const columns = (['country', 'status', 'date', 'note'] as const).map((key) => ({
    key,
    label: t(`adoption.${key}`),
  }));
  return (
    <details className="adoption-table noprint">
      <summary>{t('adoption.asTable')}</summary>
      <DataTable name={t('adoption.table')} columns={columns}>
        {COUNTRIES.map((country) => {
          const answer = answers[country];
          return (
            <tr key={country}>
              <th scope="row" className="keep">
                {country} {t(`common:country.${country}`)}
              </th>
              <td>{t(`common:adoptionStatus.${answer?.status ?? 'no-answer'}`)}</td>
              <td className="keep">
                {answer?.on && <Time value={answer.on} style="short-year" />}
              </td>
              <td>{answer?.note}</td>
            </tr>
          );
        })}
      </DataTable>
    </details>
  );
}
