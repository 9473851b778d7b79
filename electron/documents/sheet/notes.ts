import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { type Fact, facts } from './facts.ts';
import type { OnSheet } from './parts.ts';

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
    ...copy.ratings.map(
      ({ by, rated }): Fact => [
        words('print:release.rated', {
          name: by.name,
          number: rated.suspicion,
          day: formatDay(rated.on, language),
        }),
        rated.why || '–',
      ],
    ),
    ...copy.planComments.flatMap(({ by, about, text, replies, createdAt }) => [
      [[`${by.name}, ${formatMoment(createdAt, language)}`, about].filter(Boolean).join('\n'), text] as const,
      ...replies.map(
        ({ by: other, at, text: reply }) => [`${other.name}, ${formatMoment(at, language)}`, reply] as const,
      ),
    ]),
    ...copy.overrides.map(({ by, reason }): Fact => [by.name, reason]),
    ...copy.todayMarks.map(({ by, words: own }): Fact => [by.name, own]),
  ];
  const body = facts(lines);
  return body && html`<section class="sheet-part"><h2>${words('print:release.notes')}</h2>${body}</section>`;
};
