import { emptyFilters, parseSearch } from '../../app/shared/search-query.ts';
import { isInterfaceLanguage } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';
import { search } from '../../server/search/search.ts';
import type { Collection, Question } from './collections.ts';
import { fillLibrary, type Library } from './stage.ts';

export type Quality = { questions: number; ndcg10: number; recall100: number; seconds: number };

const AT_ONCE = 3;
const DEPTH = 100;

/** Loads the collection and asks every question as a member would, in a box. */
export async function measureQuality(
  db: Db,
  collection: Collection,
  most: number,
): Promise<Quality> {
  const library = await fillLibrary(db, collection.texts);
  const asked = spread(collection.questions, most);
  const scores: { ndcg: number; recall: number }[] = [];
  const begin = performance.now();
  let next = 0;
  const askOn = async () => {
    for (let question = asked[next++]; question; question = asked[next++]) {
      scores.push(score(await ask(db, library, question), question.relevant));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  const mean = (of: (each: (typeof scores)[number]) => number) =>
    scores.reduce((sum, each) => sum + of(each), 0) / scores.length;
  return {
    questions: scores.length,
    ndcg10: mean(({ ndcg }) => ndcg),
    recall100: mean(({ recall }) => recall),
    seconds: (performance.now() - begin) / 1000,
  };
}

/** At most so many, evenly from the whole list; the same in every run. */
function spread(questions: readonly Question[], most: number): Question[] {
  const step = Math.max(1, questions.length / most);
  return questions.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

async function ask(db: Db, { communityId, viewer, names }: Library, question: Question) {
  const query = parseSearch(new URLSearchParams({ q: question.text }));
  // What looks like an operator is part of the question here.
  query.filters = { ...emptyFilters(), language: question.within ? [question.within] : [] };
  const language = isInterfaceLanguage(question.language) ? question.language : 'en';
  const options = { scope: { communityId }, language, limit: DEPTH };
  const { hits } = await search(db, viewer, query, options);
  return hits.map(({ id }) => names.get(id) ?? '');
}

function score(found: readonly string[], relevant: ReadonlyMap<string, number>) {
  const gain = (grade: number, place: number) => grade / Math.log2(place + 2);
  const grades = [...relevant.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const ideal = grades.slice(0, 10).reduce((sum, grade, place) => sum + gain(grade, place), 0);
  const got = found
    .slice(0, 10)
    .reduce((sum, id, place) => sum + gain(Math.max(0, relevant.get(id) ?? 0), place), 0);
  const hits = found.filter((id) => (relevant.get(id) ?? 0) > 0).length;
  return { ndcg: ideal ? got / ideal : 0, recall: grades.length ? hits / grades.length : 0 };
}
