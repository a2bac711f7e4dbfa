import { getFormProps } from '@conform-to/react';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton, SubmitButton } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import { useZodForm } from '../../../components/use-zod-form.ts';
import { postHref } from '../../../shared/discussion.ts';
import { editPostForm } from '../../../shared/forms/discussion.ts';
import { CaseWarning, useCaseWarning } from '../case-warning.tsx';
import { PostFields } from './post-fields.tsx';
import type { PostData } from './post-list.tsx';
import type { action, ThreadData } from './route.tsx';

/** One's own post, to be put better. */
export function EditForm({ data, post }: { data: ThreadData; post: PostData }) {
  const { t } = useTranslation(['discussions', 'common']);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData?.get('intent') === 'edit';
  const { form, fields, field, formError } = useZodForm(editPostForm, {
    id: `edit-${post.id}`,
    lastResult: answer?.intent === 'edit' ? answer.reply : null,
    defaultValue: { postId: post.id, body: post.body, language: post.language },
  });
  const warned = useCaseWarning(form, fields.warned);
  return (
    <Form method="post" {...getFormProps(form)} className="form">
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name={fields.postId.name} value={post.id} />
      {warned ? <CaseWarning name={fields.warned.name} /> : <FormError>{formError}</FormError>}
      <PostFields label={t('post.editLabel')} fields={fields} field={field} />
      <div className="btn-group">
        <SubmitButton busy={busy} busyLabel={t('post.saving')}>
          {warned ? t('caseNumber.send') : t('post.save')}
        </SubmitButton>
        <LinkButton
          kind="quiet"
          to={postHref(data.community.slug, data.thread.id, post.position, post.id)}
        >
          {t('common:word.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
