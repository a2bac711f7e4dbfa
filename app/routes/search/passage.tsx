import type { Segment } from '../../../server/search/snippet.ts';

/** A found passage; what was searched for is marked. Plain text, never HTML. */
export function Passage({ segments, lang }: { segments: readonly Segment[]; lang: string }) {
  if (segments.length === 0) return null;
  return (
    <p className="hit-snippet" lang={lang}>
      {segments.map(({ text, marked }, index) =>
        marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
      )}
    </p>
  );
}
