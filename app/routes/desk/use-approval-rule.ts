import { useTranslation } from 'react-i18next';
import type { Desk } from './desk-page.tsx';
import type { ApplicationFile } from './file.tsx';

/** What an approval would do now, in words, and whether one may be given. */
export function useApprovalRule(
  { queue }: Desk,
  file: ApplicationFile,
): { words: string; blocked: boolean } {
  const { t } = useTranslation('desk');
  const { name, approvers } = file;
  if (file.own) return { words: t('decision.own'), blocked: true };
  if (file.admission !== 'admitted') {
    return { words: t('decision.notAdmitted', { name }), blocked: true };
  }
  if (file.approvedByYou) {
    const alone = queue.moderators < queue.approvalsNeeded;
    return { words: t(alone ? 'decision.fewModerators' : 'decision.yours'), blocked: true };
  }
  if (queue.approvalsNeeded === 1) return { words: t('decision.one', { name }), blocked: false };
  if (approvers.length > 0) {
    return { words: t('decision.last', { by: approvers.join(', '), name }), blocked: false };
  }
  const alone = queue.moderators < queue.approvalsNeeded;
  return { words: t(alone ? 'decision.fewModerators' : 'decision.first'), blocked: false };
}
