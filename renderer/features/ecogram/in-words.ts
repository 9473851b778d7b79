import { type Lane, lettersOf, type Person, type Tie } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** How an ecogram is said where it is read out or stands in a line: one way for the picture's twins and the list. */

type Ends = { readonly first: string; readonly second: string };

/** `Strong, From aunt, There now`. */
export const laneInWords = (lane: Lane, ends: Ends, t: Words): string =>
  t('ecogram:said.lane', {
    strength: t(`terms:strength.${lane.strength}`),
    giver: t(`terms:giver.${lane.giver}`, ends),
    standing: t(`terms:standing.${lane.standing}`),
  });

export const kindInWords = ({ kind, childId }: Person, t: Words): string =>
  t(kind === 'child' && childId !== null ? 'ecogram:child.kind' : `terms:kind.${kind}`);

export const dangerInWords = ({ danger }: Pick<Person | Tie, 'danger'>, t: Words): string =>
  danger === null ? '' : t(`terms:danger.${danger}`);

export const qualityInWords = ({ quality }: Pick<Tie, 'quality'>, t: Words): string =>
  quality === null ? '' : t(`terms:quality.${quality}`);

/** What a tie carries, by the names of its letters. */
export const lettersInWords = (tie: Pick<Tie, 'lanes'>, t: Words): string[] =>
  lettersOf(tie).map((letter) => t(`terms:page.${letter}.name`));

/** How the two are and what danger there is, where somebody has said so: `Strained, Unsafe`. */
export const bondInWords = (tie: Pick<Tie, 'quality' | 'danger'>, t: Words): string =>
  [qualityInWords(tie, t), dangerInWords(tie, t)].filter((words) => words !== '').join(', ');
