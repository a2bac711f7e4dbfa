/** Titles that are no part of a name's initials. */
const TITLE = /^(dr|prof|col|lt|capt|maj|gen|insp|mr|ms|mrs)\.?$/i;

/** First letters of the first and the last name, in capitals: “Aino Rautasalo” gives AR. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '' && !TITLE.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('');
}
