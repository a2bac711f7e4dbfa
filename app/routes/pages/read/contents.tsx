import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import type { ReadData } from './route.tsx';

type ContentsProps = { sections: ReadData['view']['sections']; lang: string };

/** The headings of the page: beside it on a wide screen, folded above it on a narrow one. */
export function Contents({ sections, lang }: ContentsProps) {
  const { t } = useTranslation('documents');
  const numbered = sections.filter(({ id }) => id !== null);
  if (numbered.length === 0) return <div />;
  const list = (
    <ul lang={lang}>
      {numbered.map(({ id, number, heading }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <span>{number}</span>
            {heading}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <aside className="toc noprint" aria-label={t('read.contents')}>
      <nav aria-label={t('read.contentsOf')}>
        <h2>{t('read.contents')}</h2>
        {list}
      </nav>
      <details>
        <summary>
          {t('read.contents')} <Icon of={ChevronDown} small />
        </summary>
        {list}
      </details>
    </aside>
  );
}
