import { z } from 'zod';

/** ISO 3166-1 alpha-2 codes. Their names come from `Intl.DisplayNames`, in the reader's language. */
export const COUNTRY_CODES = (
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN ' +
  'CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR ' +
  'HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME ' +
  'MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS ' +
  'RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ ' +
  'VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

export const CountryCode = z.enum(COUNTRY_CODES);
export type CountryCode = string;

/**
 * Languages that shelters commonly meet, as BCP 47 tags. Any other language can be written in words: a list must never
 * be the reason that somebody's language is not noted.
 */
export const COMMON_LANGUAGES = (
  'am ar bg bn bs cs de el en es et fa fr ha he hi hr hu hy id ig it ka km ko ku lt lv mk ml my ne nl om pa pl ps pt ' +
  'ro ru rw sk sl so sq sr sv sw ta te th ti tl tr uk ur uz vi wo yo zh'
).split(' ');

/** Either a tag of {@link COMMON_LANGUAGES} or a language in words. */
export const Language = z.string().trim().min(1).max(80);
export type Language = string;
