import type { LinkedLesson } from './documents.queries.ts';
import type { Section } from './render-content.ts';

export type ReadingSection = Section & { lessons: LinkedLesson[] };

/** Puts each lesson beside the section whose heading it names; the others are kept apart. */
export function placeLessons(
  sections: readonly Section[],
  lessons: readonly LinkedLesson[],
): { sections: ReadingSection[]; otherLessons: LinkedLesson[] } {
  const named = new Set(sections.map((section) => headingKey(section.heading)));
  return {
    sections: sections.map((section) => ({
      ...section,
      lessons: lessons.filter(
        (l) => section.id && headingKey(l.section) === headingKey(section.heading),
      ),
    })),
    otherLessons: lessons.filter((lesson) => !named.has(headingKey(lesson.section))),
  };
}

/** Headings are compared without regard to case, spacing and Unicode form. */
function headingKey(heading: string): string {
  return heading.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
