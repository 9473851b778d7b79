import type { EcogramRecords, Person } from '../ecogram.ts';
import { withoutDanger } from '../ecogram-danger.ts';
import type { PlanContent } from '../plan.ts';

/**
 * Those of the ecogram who have a part in a field of the plan, without their ties. Nobody who is marked with a danger, and of nobody how to reach
 * them or what is noted of them.
 */
export const peopleInFields = (
  { fields }: Pick<PlanContent, 'fields'>,
  records: EcogramRecords,
): EcogramRecords => {
  const named = new Set<string>(fields.flatMap((field) => field.people));
  const people = Object.entries(withoutDanger(records).people).filter(([id]) => named.has(id));
  return {
    people: Object.fromEntries(people.map(([id, person]) => [id, inName(person)])),
    ties: {},
  } as EcogramRecords;
};

const inName = (person: Person): Person => ({ ...person, childId: null, contact: '', notes: '' });
