import type { EcogramRecords, Person } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** Whoever has neither a name nor a role on this copy goes by her kind: a drawing needs a word for everybody. */
export const withKinds = (records: EcogramRecords, words: Words): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.values<Person>(records.people).map((person) => [
      person.id,
      person.name === '' && person.role === ''
        ? { ...person, role: words(`terms:kind.${person.kind}`) }
        : person,
    ]),
  ),
});
