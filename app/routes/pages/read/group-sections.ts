type SectionLike<Lesson> = {
  id: string | null;
  heading: string;
  html: string;
  lessons: readonly Lesson[];
};

/** Sections that share their notes, and the notes. */
export type SectionGroup<Lesson> = {
  key: string;
  heading: string;
  html: string;
  lessons: readonly Lesson[];
};

/**
 * Joins sections into passages. One with lessons is a passage of its own, so that on a wide screen
 * its notes begin beside it and on a narrow one follow it. The first passage has the endorsement
 * beside it and is there even where it is empty.
 */
export function groupSections<Lesson>(
  sections: readonly SectionLike<Lesson>[],
): SectionGroup<Lesson>[] {
  const groups: SectionGroup<Lesson>[] = [];
  for (const { id, heading, html, lessons } of sections) {
    const last = groups.at(-1);
    if (last && last.lessons.length === 0 && lessons.length === 0) last.html += html;
    else groups.push({ key: id ?? 'start', heading, html, lessons });
  }
  return groups.length > 0 ? groups : [{ key: 'start', heading: '', html: '', lessons: [] }];
}
