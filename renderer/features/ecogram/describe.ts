import { applyDiff } from '#shared/document/records.ts';
import {
  CLIENT,
  type EcogramRecords,
  labelOf,
  PAGE_LETTERS,
  type Person,
  type Tie,
  type TieEnd,
} from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { same } from '#shared/domain/same.ts';
import type { Words } from '#shared/i18n/words.ts';
import { asShown } from './as-shown.ts';
import type { Cause } from './editor.ts';
import { laneInWords } from './in-words.ts';

export type Change = {
  readonly diff: EcogramDiff;
  /** The records before it. */
  readonly before: EcogramRecords;
  readonly by: Cause;
  readonly isDangerShown: boolean;
};

/** More than this is summed up instead of read out. */
const MOST_SENTENCES = 3;

/** A record as it was and is on the screen. Neither: it is changed, but not shown. */
type Seen<Value> = { readonly id: string; readonly was: Value | null; readonly is: Value | null };

type Sight = { readonly people: readonly Seen<Person>[]; readonly ties: readonly Seen<Tie>[] };

const sightOf = ({ diff, before, isDangerShown }: Change): Sight => {
  const shownBefore = asShown(before, isDangerShown);
  const shownAfter = asShown(applyDiff(before, diff), isDangerShown);
  const seen = <Value>(
    changes: object,
    was: Readonly<Record<string, Value>>,
    is: Readonly<Record<string, Value>>,
  ): Seen<Value>[] => Object.keys(changes).map((id) => ({ id, was: was[id] ?? null, is: is[id] ?? null }));
  return {
    people: seen(diff.people, shownBefore.people, shownAfter.people),
    ties: seen(diff.ties, shownBefore.ties, shownAfter.ties),
  };
};

/** Whether grounds and rings are drawn in other sizes. */
const isDivided = ({ layout }: EcogramDiff): boolean => Object.keys(layout ?? {}).length > 0;

/** Whether what a change leaves is not on the screen: something was marked, or was changed while it was hidden. */
export const isUnseen = (change: Change): boolean => {
  const { people, ties } = sightOf(change);
  const seen = [...people, ...ties];
  const isKept = (id: string) => (change.diff.people[id] ?? change.diff.ties[id])?.after != null;
  if (seen.some(({ id, is }) => is === null && isKept(id))) return true;
  return !isDivided(change.diff) && seen.every(({ was, is }) => !was && !is);
};

/**
 * What a gesture did, in words that a screen reader says. What is hidden is not spoken of, except that something
 * happened to it.
 */
export const describeChange = (change: Change, clientLabel: string, t: Words): string => {
  const { diff, before, by } = change;
  const sight = sightOf(change);
  const nameOf = (end: TieEnd): string => {
    if (end === CLIENT) return clientLabel;
    const person = diff.people[end]?.after ?? diff.people[end]?.before ?? before.people[end];
    return person ? labelOf(person) : '';
  };
  const isInDiff = (id: string) => (diff.people[id] ?? diff.ties[id]) as { before: unknown; after: unknown };
  const sentences = [
    ...sight.people.flatMap((seen) => personSentences(seen, isInDiff(seen.id), t)),
    ...sight.ties.flatMap((seen) => tieSentences(seen, isInDiff(seen.id), nameOf, t)),
    ...(isDivided(diff) ? [t('ecogram:said.divided')] : []),
  ];
  const what = sentences.length > MOST_SENTENCES ? sumOf(sight, t) : [...new Set(sentences)];
  const words = (what.length === 0 ? [t('ecogram:said.unseen')] : what).join(' ');
  if (by === 'undo') return t('ecogram:said.undone', { what: words });
  return by === 'redo' ? t('ecogram:said.redone', { what: words }) : words;
};

type Existence = { readonly before: unknown; readonly after: unknown };

const personSentences = ({ was, is }: Seen<Person>, exists: Existence, t: Words): string[] => {
  const person = is ?? was;
  if (!person) return [];
  const where = {
    label: labelOf(person),
    ground: t(`terms:ground.${person.spot.ground}`),
    ring: t(`terms:ring.${person.spot.ring}`),
  };
  if (!was) return [t(exists.before === null ? 'ecogram:said.added' : 'ecogram:said.shownAgain', where)];
  if (!is) return [t(exists.after === null ? 'ecogram:said.removed' : 'ecogram:said.hidden', where)];
  const { label } = where;
  const said: string[] = [];
  if (labelOf(was) !== label) said.push(t('ecogram:said.renamed', { was: labelOf(was), label }));
  if (was.kind !== is.kind) said.push(t('ecogram:said.kind', { label, kind: t(`terms:kind.${is.kind}`) }));
  if (was.spot.ground !== is.spot.ground || was.spot.ring !== is.spot.ring) {
    said.push(t('ecogram:said.stands', where));
  } else if (!same(was.spot, is.spot)) said.push(t('ecogram:said.moved', where));
  if (was.danger !== is.danger) {
    said.push(
      is.danger === null
        ? t('ecogram:said.dangerNone', where)
        : t('ecogram:said.danger', { label, danger: t(`terms:danger.${is.danger}`) }),
    );
  }
  if (was.contact !== is.contact || was.notes !== is.notes) said.push(t('ecogram:said.offPicture', where));
  return said.length > 0 ? said : [t('ecogram:said.changed', where)];
};

const tieSentences = (
  { was, is }: Seen<Tie>,
  exists: Existence,
  nameOf: (end: TieEnd) => string,
  t: Words,
): string[] => {
  const tie = is ?? was;
  if (!tie) return [];
  const ends = { first: nameOf(tie.first), second: nameOf(tie.second) };
  if (!is) return [t(exists.after === null ? 'ecogram:said.tieRemoved' : 'ecogram:said.tieHidden', ends)];
  if (!was && exists.before !== null) return [t('ecogram:said.tieShownAgain', ends)];
  const said = PAGE_LETTERS.flatMap((letter) => {
    const before = was?.lanes[letter];
    const now = is.lanes[letter];
    const lane = { ...ends, letter: t(`terms:page.${letter}.name`) };
    if (!before && now) return [t('ecogram:said.laneAdded', lane)];
    if (before && !now) return [t('ecogram:said.laneRemoved', lane)];
    if (!now || same(before, now)) return [];
    return [t('ecogram:said.laneChanged', { ...lane, lane: laneInWords(now, ends, t) })];
  });
  if ((was?.quality ?? null) !== is.quality) {
    said.push(
      is.quality === null
        ? t('ecogram:said.tieQualityNone', ends)
        : t('ecogram:said.tieQuality', { ...ends, quality: t(`terms:quality.${is.quality}`) }),
    );
  }
  if ((was?.danger ?? null) !== is.danger) {
    said.push(
      is.danger === null
        ? t('ecogram:said.tieDangerNone', ends)
        : t('ecogram:said.tieDanger', { ...ends, danger: t(`terms:danger.${is.danger}`) }),
    );
  }
  if (said.length > 0) return said;
  return [t(was ? 'ecogram:said.tieChanged' : 'ecogram:said.tieAdded', ends)];
};

/** Much at once, counted by what happened to it. */
const sumOf = ({ people, ties }: Sight, t: Words): string[] => {
  const seen = <Value>(all: readonly Seen<Value>[]) => all.filter(({ was, is }) => was || is);
  const added = <Value>({ was }: Seen<Value>) => !was;
  const removed = <Value>({ is }: Seen<Value>) => !is;
  const changed = <Value>({ was, is }: Seen<Value>) => was !== null && is !== null;
  const moved = ({ was, is }: Seen<Person>) =>
    was !== null && is !== null && same({ ...was, spot: null }, { ...is, spot: null });
  const everybody = seen(people);
  const all = seen(ties);
  const counts = [
    ['peopleAdded', everybody.filter(added).length],
    ['peopleRemoved', everybody.filter(removed).length],
    ['peopleMoved', everybody.filter(moved).length],
    ['peopleChanged', everybody.filter((one) => changed(one) && !moved(one)).length],
    ['tiesAdded', all.filter(added).length],
    ['tiesRemoved', all.filter(removed).length],
    ['tiesChanged', all.filter(changed).length],
  ] as const;
  return counts.flatMap(([what, count]) => (count > 0 ? [t(`ecogram:said.${what}`, { count })] : []));
};
