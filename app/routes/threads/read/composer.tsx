import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, SubmitButton } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { threadHref } from '../../../shared/discussion.ts';
import { replyForm } from '../../../shared/forms/discussion.ts';
import type { Refusal } from '../../../shared/policy.ts';
import { CaseWarning, useCaseWarning } from '../case-warning.tsx';
import { PostFields } from './post-fields.tsx';
import type { action, ThreadData } from './route.tsx';

/** Where one replies, or reads why one cannot. */
export function Composer({ data }: { data: ThreadData }) {
  const { t } = useTranslation(['discussions', 'trouble']);
  return (
    <section className="composer no-print" id="reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{t('reply.title')}</h2>
      {data.thread.closedAt ? (
        <Notice>{t('reply.closed')}</Notice>
      ) : data.refused === null ? (
        <ReplyForm data={data} />
      ) : (
        <Button reason={t(`trouble:refusal.${data.refused as Refusal}`)}>
          {t('reply.submit')}
        </Button>
      )}
    </section>
  );
}

function ReplyForm({ data }: { data: ThreadData }) {
  const answer = useActionData<typeof action>();
  const lastResult = answer?.intent === 'reply' ? answer.reply : null;
  const submissionId = useSubmissionId(data.submissionId, lastResult);
  return (
    <ReplyFields
      key={submissionId}
      data={data}
      submissionId={submissionId}
      lastResult={lastResult}
    />
  );
}

/**
 * One id per post. It stays while the same reply is being written or tried again, whatever else
 * is loaded meanwhile; once the reply is in, the next form begins empty with a fresh one.
 */
function useSubmissionId(fresh: string, refused: LastResult): string {
  const before = refused?.initialValue?.['submissionId'];
  const [id, setId] = useState(typeof before === 'string' ? before : fresh);
  const sending = useNavigation().formData?.get('intent') === 'reply';
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !sending && !refused) setId(fresh);
    wasSending.current = sending;
  }, [sending, refused, fresh]);
  return id;
}

type LastResult = SubmissionResult<string[]> | null;

type ReplyFieldsProps = {
  data: ThreadData;
  submissionId: string;
  lastResult: LastResult;
};

function ReplyFields({ data, submissionId, lastResult }: ReplyFieldsProps) {
  const { t } = useTranslation('discussions');
  const busy = useNavigation().formData?.get('intent') === 'reply';
  const { form, fields, field, formError } = useZodForm(replyForm, {
    id: `reply-${submissionId}`,
    lastResult,
    defaultValue: { language: data.thread.language },
  });
  const warned = useCaseWarning(form, fields.warned);
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <input type="hidden" name="intent" value="reply" />
      <input type="hidden" name={fields.submissionId.name} value={submissionId} />
      {warned ? <CaseWarning name={fields.warned.name} /> : <FormError>{formError}</FormError>}
      <Quoting data={data} name={fields.quotedPostId.name} />
      <PostFields label={t('reply.body')} fields={fields} field={field} />
      <div>
        <SubmitButton busy={busy} busyLabel={t('reply.busy')}>
          {warned ? t('caseNumber.send') : t('reply.submit')}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** The post that the reply will quote, with a way out. */
function Quoting({ data, name }: { data: ThreadData; name: string }) {
  const { t } = useTranslation('discussions');
  const quoted = data.posts.find(({ id }) => id === data.quote);
  if (!quoted) return null;
  const without = `${threadHref(data.community.slug, data.thread.id)}?page=${data.page}#reply`;
  return (
    <div className="row row-wrap small">
      <span>{t('reply.quoting', { name: quoted.author.name })}</span>
      <Link to={without} preventScrollReset>
        {t('reply.unquote')}
      </Link>
      <input type="hidden" name={name} value={quoted.id} />
    </div>
  );
}
