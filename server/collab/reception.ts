import type { JudgedUpdate, GuardReason, Verdict } from './guard.ts';

/** What is to be done with a document message. */
export type Reception =
  | { kind: 'accept'; update: JudgedUpdate }
  /** It says nothing that is not known. */
  | { kind: 'repeat' }
  /** A reader's: not taken in, and he is told. */
  | { kind: 'read-only' }
  /** Typed before our question was answered, on top of work still to come: the answer holds it again. */
  | { kind: 'left-to-answer' }
  /** Another server may have what this one lacks: read on, and judge once more. */
  | { kind: 'look-again' }
  | { kind: 'close'; reason: GuardReason };

export type Situation = {
  canEdit: boolean;
  /** Whether the client has yet to answer what it has beyond our state. */
  awaitsAnswer: boolean;
  /** Whether this message is that answer. */
  isAnswer: boolean;
  /** Whether the log has been read on already for this message. */
  hasLooked: boolean;
};

/** Decides on a judged message; touches nothing. */
export function receive(verdict: Verdict, situation: Situation): Reception {
  const { canEdit, awaitsAnswer, isAnswer, hasLooked } = situation;
  if (verdict.kind === 'nothing-new') return { kind: 'repeat' };
  if (verdict.kind === 'new') {
    return canEdit ? { kind: 'accept', update: verdict.update } : { kind: 'read-only' };
  }
  const { reason } = verdict;
  // What a reader typed was never taken in, so the next thing he types builds on nothing; and an
  // editor newer than this server, which only reads here, has content of its own version.
  if ((reason === 'gap' || reason === 'content') && !canEdit) return { kind: 'read-only' };
  if (reason === 'gap' && awaitsAnswer && !isAnswer) return { kind: 'left-to-answer' };
  const mayBeLag = reason === 'gap' || reason === 'foreign-client';
  return mayBeLag && canEdit && !hasLooked ? { kind: 'look-again' } : { kind: 'close', reason };
}
