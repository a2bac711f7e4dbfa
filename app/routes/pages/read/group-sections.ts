type SectionLike<Lesson> = {
  id: string | null;
  heading: string;
  html: string;
  lessons: readonly Lesson[];
};

/** Sections that share one cell of the text column, and what stands beside the cell. */
export type SectionGroup<Lesson> = {
  key: string;
  heading: string;
  html: string;
  lessons: readonly Lesson[];
};

/**
 * Joins sections into cells so that a margin note begins beside the section it is about. The
 * first cell holds what stands before the first section with lessons, beside the endorsement; it
 * is there even where it is empty.
 */
export function groupSections<Lesson>(
  sections: readonly SectionLike<Lesson>[],
): SectionGroup<Lesson>[] {
  const groups: SectionGroup<Lesson>[] = [];
  for (const { id, heading, html, lessons } of sections) {
    const last = groups.at(-1);
    if (last && lessons.length === 0) last.html += html;
    else groups.push({ key: id ?? 'start', heading, html, lessons });
  }
  return groups.length > 0 ? groups : [{ key: 'start', heading: '', html: '', lessons: [] }];
}
