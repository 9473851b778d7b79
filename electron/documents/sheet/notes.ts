import type { Rated, Rating } from '#shared/domain/suspicion.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { type Fact, facts } from './facts.ts';
import type { OnSheet } from './parts.ts';
import { dayOf, withdrawn } from './taken-away.ts';

const inLines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** What somebody rated, and what they had said before they corrected it. */
const suspicions = ({ by, rated, earlier, withdrawnAt }: Rating, language: string, words: Words): Fact[] => {
  const label = ({ suspicion, on }: Rated) =>
    words('print:release.rated', { name: by.name, number: suspicion, day: formatDay(on, language) });
  return [
    [label(rated), inLines(rated.why || '–', withdrawn(withdrawnAt, language, words))],
    ...earlier.map(
      (one): Fact => [
        label(one),
        inLines(one.why || '–', words('print:release.corrected', { day: dayOf(one.until, language) })),
      ],
    ),
  ];
};

/** What was opened: the shelter's own notes, of whatever they are. */
export const openedNotes = ({ copy, language }: OnSheet, words: Words): Html | false => {
  const ofPeople = Object.values(copy.ecogram.records.people).filter(
    ({ contact, notes }) => contact !== '' || notes !== '',
  );
  const lines: Fact[] = [
    [words('files:details.notes'), copy.file.details.notes],
    ...ofPeople.map(
      ({ name, role, kind, contact: reached, notes: own }): Fact => [
        [role, name].filter(Boolean).join(' · ') || words(`terms:kind.${kind}`),
        [reached, own].filter(Boolean).join('\n\n'),
      ],
    ),
    ...[...copy.plans, ...copy.planVersions].flatMap(({ content }) =>
      content.referrals.map(({ forWhat, notes: own }): Fact => [forWhat, own]),
    ),
    ...[...copy.ecogramVersions, ...copy.overviewVersions].map(
      ({ keptBy, keptAt, words: own }): Fact => [`${keptBy.name}, ${formatMoment(keptAt, language)}`, own],
    ),
    ...copy.ratings.flatMap((rating) => suspicions(rating, language, words)),
    ...copy.planComments.flatMap(({ by, about, text, replies, createdAt }) => [
      [[`${by.name}, ${formatMoment(createdAt, language)}`, about].filter(Boolean).join('\n'), text] as const,
      ...replies.map(
        ({ by: other, at, text: reply }) => [`${other.name}, ${formatMoment(at, language)}`, reply] as const,
      ),
    ]),
    ...copy.overrides.map(({ by, reason }): Fact => [by.name, reason]),
    ...copy.todayMarks.map(
      ({ by, words: own, takenBackAt }): Fact => [
        by.name,
        own && inLines(own, withdrawn(takenBackAt, language, words)),
      ],
    ),
    [words('print:release.reviewOn'), copy.reviewOn === null ? '' : formatDay(copy.reviewOn, language)],
  ];
  const body = facts(lines);
  return body && html`<section class="sheet-part"><h2>${words('print:release.notes')}</h2>${body}</section>`;
};
