import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pagePath } from '../paths.ts';

type Branch = { id: string; title: string; language: string; children: Branch[] };
type PageTreeProps = { community: string; tree: Branch[]; currentId: string };

/** The community's pages beside the text, on wide screens. */
export function PageTree(props: PageTreeProps) {
  const { t } = useTranslation('documents');
  return (
    <nav className="page-tree" aria-label={t('edit.tree')}>
      <h2>{t('edit.tree')}</h2>
      <Branches {...props} />
    </nav>
  );
}

function Branches({ community, tree, currentId }: PageTreeProps) {
  return (
    <ul>
      {tree.map(({ id, title, language, children }) => (
        <li key={id}>
          <Link
            to={pagePath(community, id)}
            lang={language}
            aria-current={id === currentId ? 'page' : undefined}
          >
            {title}
          </Link>
          {children.length > 0 && (
            <Branches community={community} tree={children} currentId={currentId} />
          )}
        </li>
      ))}
    </ul>
  );
}
