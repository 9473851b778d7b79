import adjoa from '#resources/practice/adjoa.json' with { type: 'json' };
import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import radu from '#resources/practice/radu.json' with { type: 'json' };
import type { CalendarDate } from '#shared/domain/dates.ts';
import { PracticePerson, toldOn } from '#shared/domain/practice-person.ts';
import type { Role } from '#shared/domain/staff.ts';

const FILES = { hiwot, radu, adjoa };

export type PracticeName = keyof typeof FILES;
export const PRACTICE_NAMES = Object.keys(FILES) as PracticeName[];

/** As they stand in `resources/practice/`. */
export const practicePerson = (name: PracticeName): PracticePerson => PracticePerson.parse(FILES[name]);

/** All of them, as if their files had been told on that day. */
export const practicePeople = (today: CalendarDate): PracticePerson[] =>
  PRACTICE_NAMES.map((name) => toldOn(practicePerson(name), today));

/** As invented as the people they work with. */
export const PRACTICE_STAFF: Readonly<Record<Role, string>> = {
  counsellor: 'Sanne',
  supervisor: 'Idris',
  manager: 'Marta',
};
