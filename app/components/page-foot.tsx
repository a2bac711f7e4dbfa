import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FootLinks } from './shell-types.ts';

const ORDER = ['handlingMarkings', 'accessibility', 'yourData'] as const;

/** What Collegium is not for, on every page. */
export function PageFoot({ links = {} }: { links?: FootLinks }) {
  const { t } = useTranslation('components');
  return (
    <footer className="page-foot">
      <div className="wrap">
        <span>{t('shell.siena')}</span>
        {ORDER.map((key) => {
          const href = links[key];
          return (
            href && (
              <Link key={key} to={href}>
                {t(`shell.${key}`)}
              </Link>
            )
          );
        })}
      </div>
    </footer>
  );
}
