import type { EcogramRecords, Person } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The ecogram without anybody's name. Whoever has no role is called by her kind. */
export const asRoles = (records: EcogramRecords, words: Words): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.values<Person>(records.people).map((person) => [
      person.id,
      {
        ...person,
        name: '',
        role: person.role || words(`terms:kind.${person.kind}`),
      },
    ]),
  ),
});
