/**
 * Forms in which case and message numbers are written. They are a hint to the writer, never a
 * refusal, so a few false alarms do no harm; numbers of EU acts are left out all the same.
 */
const CASE_NUMBERS = [
  // 12345/2026, 123-4567/26 and the like: a running number and the year.
  /(?<![\d/])(?<!\((?:EU|EC|EEC|UE|CE|CEE|EG|EWG)\)\s?(?:No|Nr|n°|nº)?\.?\s?)\d{3,8}\/(?:19|20)\d{2}(?![\d/])/iu,
  // German public prosecutors: 12 Js 3456/26.
  /\b\d{1,4}\s?(?:Js|UJs|AR)\s?\d{1,6}\/\d{2}\b/u,
  // SIENA: the word with a number, or the number with its two parts.
  /\bSIENA\b[^\n\d]{0,20}\d{4,}/iu,
  /(?<![\d-])\d{6,8}-\d{1,3}-\d{1,3}(?![\d-])/u,
];

/** Whether a text seems to name a case. Operational data belongs in SIENA, not here. */
export function looksLikeCaseNumber(text: string): boolean {
  return CASE_NUMBERS.some((pattern) => pattern.test(text));
}
