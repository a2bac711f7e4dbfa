import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import { dashed } from '../../i18n/dashed.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Refusal } from './application/route.tsx';
import { ClosedBar, DecisionBar } from './decision-bar.tsx';
import type { Desk } from './desk-page.tsx';
import { Checks } from './file-checks.tsx';
import { History } from './file-history.tsx';
import { Answers, OtherCommunities, Person, Statements } from './file-parts.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';

export type ApplicationFile = NonNullable<Desk['file']>;

export type FileProps = {
  desk: Desk;
  file: ApplicationFile;
  refusal?: SerializeFrom<Refusal>;
};

/** The whole file of an applicant on one screen. */
export function File({ desk, file, refusal }: FileProps) {
  return (
    <article className="file" aria-labelledby="applicant">
      <div className="file-body">
        <OutcomeNotice done={desk.done} outcome={refusal?.outcome} />
        <Head desk={desk} file={file} />
        <div className="file-columns">
          <div>
            <Person file={file} />
            <Answers file={file} />
            <Statements file={file} />
          </div>
          <div>
            <Checks file={file} />
            <History entries={file.history} />
            <OtherCommunities file={file} />
          </div>
        </div>
      </div>
      {file.open ? (
        <DecisionBar desk={desk} file={file} refusal={refusal} />
      ) : (
        <ClosedBar file={file} />
      )}
    </article>
  );
}

function Head({ desk, file }: { desk: Desk; file: ApplicationFile }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const date = formatDate(i18n, file.appliedAt, 'full');
  const age = desk.queue.entries.find(({ id }) => id === file.applicationId)?.ageDays ?? 0;
  return (
    <header className="file-head">
      <h2 id="applicant">{file.name}</h2>
      <span className="muted small">
        {file.organisation}, {t(`common:country.${file.country}`)}
      </span>
      <span className="small num faint">
        {age > 0 ? t('appliedAge', { date, count: age }) : t('applied', { date })}
      </span>
      <span className="push-end">
        <Tag>{t(`common:admissionState.${dashed(file.admission)}`)}</Tag>
      </span>
    </header>
  );
}
