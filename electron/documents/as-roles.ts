import type { EcogramRecords, Person } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';

/** The ecogram without anybody's name. Whoever has no role is called by her kind, and so is an organisation of the social map. */
export const asRoles = (records: EcogramRecords, words: Words): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.values<Person>(records.people).map((person) => [
      person.id,
      {
        ...person,
        name: '',
        // Where she is helped can tell who she is.
        role:
          person.organisationId === null && person.role !== ''
            ? person.role
            : words(`terms:kind.${person.kind}`),
      },
    ]),
  ),
});
