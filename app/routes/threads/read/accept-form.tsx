import { Form, useActionData } from '@remix-run/react';
import { CircleCheckBig, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { FormError } from '../../../components/error-summary.tsx';
import type { PostId } from '../../../shared/ids.ts';
import type { action } from './route.tsx';

/** Accepts a reply as the answer, or takes that back. */
export function AcceptForm({ postId, accepted }: { postId: PostId; accepted: boolean }) {
  const { t } = useTranslation('discussions');
  const answer = useActionData<typeof action>();
  const failed = answer?.intent === 'accept' ? answer.reply.error?.['']?.[0] : undefined;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="postId" value={accepted ? '' : postId} />
      <Button type="submit" kind="quiet" small icon={accepted ? Undo2 : CircleCheckBig}>
        {accepted ? t('post.unaccept') : t('post.accept')}
      </Button>
      <FormError>{failed}</FormError>
    </Form>
  );
}
