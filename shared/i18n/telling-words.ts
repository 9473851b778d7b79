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
    'торговл|жертв|насил|эксплуат|проститу|трафик|الاتجار|ضحايا|ضحيه|استغلال|عنف|اغتصاب|دعاره',
    // Bulgarian and Macedonian, Hungarian, French, Vietnamese, Chinese.
    'експлоат|жртв|злоупотреб|малтретир|изнасил|силуван|сводни|emberkeresked|aldozat|kizsakmany|eroszak|bantalmaz',
    'esclavag|maltrait|\\bviol(?:e|ee|s)?\\b|proxenet|mua ban nguoi|nan nhan|mai dam|buon nguoi|贩卖|受害|卖淫|强奸|剥削',
  ].join('|'),
  'u',
);

/**
 * Words of those who help: where somebody was, who paid for the ticket, whom she has talked to. On an address list they are
 * harmless; in somebody's own plan they tell that she was helped, and by whom.
 */
const WORKING = new RegExp(
  [
    '\\bshelter|safe ?house|\\brefuges?\\b|\\bi\\.?o\\.?m\\b|\\boim\\b|asylum|deport|\\bpolice|brothel|\\bpimps?\\b|ecogram',
    'opvang|schuilplaats|blijf.van.mijn|\\basiel|politie|bordeel|pooier|schutzhaus|frauenhaus|polizei|\\basyl|abschieb',
    '\\bfoyers?\\b|\\basile|expuls|menedek|vedett (?:haz|szallas)|rendor|bordely|casa refugio|policia|polizia',
    '(?<!\\p{L})мом(?!\\p{L})|убежищ|приют|кризисен център|кризен центар|засолништ|прифатилишт|полици|депорт',
    'ماوي|ملجا|لجوء|شرطه|المنظمه الدوليه للهجره|ترحيل|庇护|收容|警察|遣返|nha tam lanh|canh sat',
  ].join('|'),
  'u',
);

/** The first word in a text that tells too much, as it stands there; `null` where there is none. */
export const tellingWordIn = (text: string): string | null => firstIn(text, TELLING);

/** The same for words of those who help. */
export const workingWordIn = (text: string): string | null => firstIn(text, WORKING);

const firstIn = (text: string, pattern: RegExp): string | null => {
  const found = pattern.exec(fold(text));
  if (!found) return null;
  return text.split(/[\s,.;:()/]+/).find((word) => pattern.test(fold(word))) ?? found[0];
};
