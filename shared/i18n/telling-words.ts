import { fold } from './fold.ts';

/**
 * Parts of words, folded, that tell a stranger what happened to whoever carries the paper that they stand on (report, lines
 * 3057: traffickers may retaliate). In the languages in which organisations write of themselves most; never complete, so
 * whoever hands a sheet over still reads it first.
 */
const TELLING = new RegExp(
  [
    'traffic|victim|prostitut|sex ?work|sexual|exploit|slaver|\\bslaves?\\b|abus|violen|\\brap(?:e|ed|ist)\\b',
    'mensenhandel|slachtoffer|uitbuit|seksu|misbruik|mishandel|geweld|verkracht|loverboy',
    'menschenhandel|opfer|ausbeut|sexuell|gewalt|trata de|traite des|violac|esclav|explot|sfrutta|\\btratta\\b',
    'торговл|жертв|насил|эксплуат|проститу|трафик|الاتجار|ضحايا|ضحيه|استغلال|عنف',
  ].join('|'),
  'u',
);

/** The first word in a text that tells too much, as it stands there; `null` where there is none. */
export const tellingWordIn = (text: string): string | null => {
  const found = TELLING.exec(fold(text));
  if (!found) return null;
  return text.split(/[\s,.;:()/]+/).find((word) => TELLING.test(fold(word))) ?? found[0];
};
