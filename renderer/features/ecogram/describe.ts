import {
  CLIENT,
  type EcogramRecords,
  labelOf,
  PAGE_LETTERS,
  type Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { same } from '#shared/domain/same.ts';
import type { Words } from '#shared/i18n/words.ts';

/** What a gesture did, in words that a screen reader says. `records` are those before it. */
export const describeChange = (
  diff: EcogramDiff,
  records: EcogramRecords,
  clientLabel: string,
  t: Words,
): string => {
  const nameOf = (end: TieEnd): string => {
    if (end === CLIENT) return clientLabel;
    const person = diff.people[end]?.after ?? diff.people[end]?.before ?? records.people[end];
    return person ? labelOf(person) : '';
  };
  const said = [
    ...Object.values(diff.people).map((change) => personWords(change, t)),
    ...Object.values(diff.ties).flatMap((change) => tieWords(change, nameOf, t)),
  ].filter((words) => words !== '');
  return said.length > 3 ? t('ecogram:said.many', { count: said.length }) : said.join(' ');
};

const personWords = ({ before, after }: EcogramDiff['people'][string], t: Words): string => {
  const person = after ?? before;
  if (!person) return '';
  const where = {
    label: labelOf(person),
    ground: t(`terms:ground.${person.spot.ground}`),
    ring: t(`terms:ring.${person.spot.ring}`),
  };
  if (!before) return t('ecogram:said.added', where);
  if (!after) return t('ecogram:said.removed', where);
  if (before.spot.ground !== after.spot.ground || before.spot.ring !== after.spot.ring) {
    return t('ecogram:said.stands', where);
  }
  return t(same(before.spot, after.spot) ? 'ecogram:said.changed' : 'ecogram:said.moved', where);
};

const tieWords = (
  { before, after }: EcogramDiff['ties'][string],
  nameOf: (end: TieEnd) => string,
  t: Words,
): string[] => {
  const tie: Tie | null = after ?? before;
  if (!tie) return [];
  const ends = { first: nameOf(tie.first), second: nameOf(tie.second) };
  if (!after) return [t('ecogram:said.tieRemoved', ends)];
  const lanes = PAGE_LETTERS.flatMap((letter) => {
    const was = before?.lanes[letter];
    const is = after.lanes[letter];
    const lane = { ...ends, letter: t(`terms:page.${letter}.name`) };
    if (!was && is) return [t('ecogram:said.laneAdded', lane)];
    if (was && !is) return [t('ecogram:said.laneRemoved', lane)];
    return same(was, is) ? [] : [t('ecogram:said.laneChanged', lane)];
  });
  return before || lanes.length > 0 ? lanes : [t('ecogram:said.tieAdded', ends)];
};
