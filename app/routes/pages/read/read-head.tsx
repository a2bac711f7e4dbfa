import { Pencil, Printer, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../../components/button.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { PageState } from '../../../components/page-state.tsx';
import { Time } from '../../../components/time.tsx';
import { useHydrated } from '../../../components/use-hydrated.ts';
import { editPagePath, pageFactsPath, pagePath, pagesPath } from '../paths.ts';
import type { ReadData } from './route.tsx';

/** Title, marking, state, owner and review date, and what one may do with the page. */
export function ReadHead({ data: { view, community, mayEdit } }: { data: ReadData }) {
  const { t } = useTranslation('documents');
  const { facts, ancestors, endorsement, changedAt } = view;
  const crumb = [
    // Without membership (TLP:CLEAR) there is no list to go to.
    { label: t('list.title'), ...(community.member && { href: pagesPath(community.slug) }) },
    ...ancestors.map((page) => ({
      label: page.title,
      lang: page.language,
      href: pagePath(community.slug, page.id),
    })),
    { label: facts.title, lang: facts.language },
  ];
  return (
    <PageHead
      title={facts.title}
      titleLang={facts.language}
      crumb={crumb}
      marking={facts.marking}
      facts={
        <>
          <PageState state={facts.state} />
          {endorsement ? (
            <span>
              {t('read.revision', { number: endorsement.revision })}{' '}
              <Time value={endorsement.endorsedOn} />
            </span>
          ) : (
            changedAt && (
              <span>
                {t('read.changed')} <Time value={changedAt} />
              </span>
            )
          )}
          <span>{t('read.owner', { owner: ownerWords(facts.owner) })}</span>
          {facts.reviewBy && (
            <span>
              {t('read.reviewBy')} <Time value={facts.reviewBy} />
            </span>
          )}
        </>
      }
      actions={<Actions slug={community.slug} id={facts.id} mayEdit={mayEdit === null} />}
    />
  );
}

function Actions({ slug, id, mayEdit }: { slug: string; id: string; mayEdit: boolean }) {
  const { t } = useTranslation('documents');
  const hydrated = useHydrated();
  const edit = (
    <LinkButton small kind="primary" icon={Pencil} to={editPagePath(slug, id)}>
      {t('read.edit')}
    </LinkButton>
  );
  return (
    <span className="btn-group noprint">
      {hydrated && (
        <Button small icon={Printer} onClick={() => window.print()}>
          {t('read.print')}
        </Button>
      )}
      {mayEdit && (
        <LinkButton small icon={Settings2} to={pageFactsPath(slug, id)}>
          {t('read.facts')}
        </LinkButton>
      )}
      {mayEdit ? (
        edit
      ) : (
        <Button small icon={Pencil} reason={t('read.editRefused')}>
          {t('read.edit')}
        </Button>
      )}
    </span>
  );
}

function ownerWords(owner: ReadData['view']['facts']['owner']): string {
  return [owner.name, owner.organisation, owner.country].filter(Boolean).join(', ');
}
