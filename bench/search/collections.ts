import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../../app/shared/languages.ts';

export type Text = { id: string; language: Language; title: string; body: string };
/** `relevant`: ids of texts with their grades. `within`: only texts of this language are searched. */
export type Question = {
  text: string;
  language: Language;
  within?: Language;
  relevant: Map<string, number>;
};
export type Collection = {
  name: string;
  texts: Text[];
  questions: Question[];
  /** Published nDCG@10, with their source. */
  published: string;
};

type Row = Record<string, unknown> & { _id: string; title?: string; text: string };
type ByLanguage = Partial<Record<Language, string>>;

export type CollectionName = 'scifact' | 'cranfield' | 'lessons' | 'xquad' | 'headlines';

/** @throws an Error that says where the data is looked for */
export function demandData(folder: string): void {
  if (existsSync(join(folder, 'ir'))) return;
  throw new Error(`There is no test data in ${folder}: name its folder with --data.`);
}

export const COLLECTIONS: Record<CollectionName, (folder: string) => Collection> = {
  scifact: (folder) => ({
    name: 'SciFact (en)',
    texts: rows(folder, 'ir/scifact/corpus.jsonl.gz').map((row) => toText(row, 'en')),
    questions: questions(
      folder,
      'ir/scifact/queries.test.public.jsonl',
      'ir/scifact/qrels.test.public.tsv',
    ),
    published: 'BM25 0.679–0.687, e5-base 0.697',
  }),
  cranfield: (folder) => ({
    name: 'Cranfield (en)',
    texts: rows(folder, 'ir/cranfield/corpus.jsonl.gz').map((row) => toText(row, 'en')),
    questions: questions(
      folder,
      'ir/cranfield/queries.public.jsonl',
      'ir/cranfield/qrels.public.tsv',
    ),
    published: '–',
  }),
  lessons: (folder) => ({
    name: 'Title finds lesson (en)',
    texts: lessons(folder),
    questions: questions(
      folder,
      'ir/lessons_known_item/queries.public.jsonl',
      'ir/lessons_known_item/qrels.public.tsv',
    ),
    published: '–',
  }),
  xquad: (folder) => ({
    name: 'XQuAD (en de el es ro)',
    texts: rows(folder, 'ir/xquad/corpus.jsonl.gz').map((row) => toText(row, row.lang as Language)),
    questions: sameLanguage(folder),
    published: 'bm25s 0.933, e5-base 0.964',
  }),
  headlines: (folder) => ({
    name: 'Headlines, 24 × 24 languages',
    texts: news(folder),
    questions: headlines(folder),
    published: '–',
  }),
};

function rows(folder: string, path: string): Row[] {
  const bytes = readFileSync(join(folder, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

function judgments(folder: string, path: string): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const line of readFileSync(join(folder, path), 'utf8').trim().split('\n').slice(1)) {
    const [question = '', text = '', grade] = line.split('\t');
    const known = all.get(question) ?? new Map<string, number>();
    all.set(question, known.set(text, Number(grade)));
  }
  return all;
}

function toText(row: Row, language: Language): Text {
  return { id: row._id, language, title: row.title ?? '', body: row.text };
}

function questions(folder: string, queries: string, qrels: string): Question[] {
  const known = judgments(folder, qrels);
  return rows(folder, queries).flatMap(({ _id, text }) => {
    const relevant = known.get(_id);
    return relevant ? [{ text, language: 'en' as const, relevant }] : [];
  });
}

/** All that a record tells besides its title. */
function lessons(folder: string): Text[] {
  const parts = ['abstract', 'event', 'lesson', 'recommendation'] as const;
  return rows(folder, 'lessons/lessons.jsonl.gz').map((row) => ({
    id: String(row.id),
    language: 'en',
    title: '',
    body: [...parts.map((part) => row[part]), ...((row.topics as string[] | undefined) ?? [])]
      .filter(Boolean)
      .join('\n\n'),
  }));
}

function multilingual(folder: string, path: string): { id: string; texts: [Language, string][] }[] {
  return rows(folder, path).map((row) => ({
    id: row._id,
    texts: Object.entries(row.text as unknown as ByLanguage) as [Language, string][],
  }));
}

function sameLanguage(folder: string): Question[] {
  const known = judgments(folder, 'ir/xquad/qrels.public.tsv');
  return multilingual(folder, 'ir/xquad/queries.public.jsonl').flatMap(({ id, texts }) =>
    texts.map(([language, text]) => ({
      text,
      language,
      within: language,
      relevant: inLanguage(known.get(id), language),
    })),
  );
}

function inLanguage(grades: Map<string, number> | undefined, language: Language) {
  return new Map([...(grades ?? [])].map(([id, grade]) => [`${id}-${language}`, grade]));
}

/** News without their first sentence, which is the headline. */
function news(folder: string): Text[] {
  type Sentence = { doc: string; n: number; text: ByLanguage };
  const documents = new Map<string, Sentence[]>();
  for (const row of rows(
    folder,
    'multilingual/ntrex_sentences.jsonl.gz',
  ) as unknown as Sentence[]) {
    const known = documents.get(row.doc);
    if (known) known.push(row);
    else documents.set(row.doc, [row]);
  }
  return [...documents].flatMap(([id, sentences]) => {
    const after = sentences.toSorted((a, b) => a.n - b.n).slice(1);
    const languages = Object.keys(sentences[0]?.text ?? {}) as Language[];
    return languages.map((language) => ({
      id: `${id}-${language}`,
      language,
      title: '',
      body: after.map(({ text }) => text[language]).join(' '),
    }));
  });
}

/** Each headline in each language against the texts of each other language. */
function headlines(folder: string): Question[] {
  const known = judgments(folder, 'ir/ntrex_headline/qrels.public.tsv');
  return multilingual(folder, 'ir/ntrex_headline/queries.public.jsonl').flatMap(({ id, texts }) =>
    texts.flatMap(([language, text]) =>
      texts
        .filter(([other]) => other !== language)
        .map(([within]) => ({
          text,
          language,
          within,
          relevant: inLanguage(known.get(id), within),
        })),
    ),
  );
}
