/** Addresses of the lessons area. */
export const lessonPath = (number: string) => `/lessons/${number}`;
export const editLessonPath = (number: string) => `${lessonPath(number)}/edit`;
export const newLessonPath = (community?: string) =>
  community === undefined ? '/lessons/new' : `/lessons/new?community=${community}`;
