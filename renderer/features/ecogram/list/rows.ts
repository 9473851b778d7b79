import { CLIENT, type EcogramRecords, labelOf, type Person, type Tie } from '#shared/domain/ecogram.ts';
import { inReadingOrder } from '../reading-order.ts';

/** A line of the list of people: somebody, and her tie with the client where there is one. */
export type PersonLine = { readonly id: Person['id']; readonly person: Person; readonly tie: Tie | null };

/** A line of the list of ties between others, with what its ends are called. */
export type TieLine = {
  readonly id: Tie['id'];
  readonly tie: Tie;
  readonly first: string;
  readonly second: string;
};

const knownPeople = new WeakMap<Person, PersonLine>();
const knownTies = new WeakMap<Tie, TieLine>();

/** The same line for the same records, so that only lines that changed are drawn anew. */
const personLine = (person: Person, tie: Tie | null): PersonLine => {
  const known = knownPeople.get(person);
  if (known && known.tie === tie) return known;
  const line = { id: person.id, person, tie };
  knownPeople.set(person, line);
  return line;
};

const tieLine = (tie: Tie, first: string, second: string): TieLine => {
  const known = knownTies.get(tie);
  if (known && known.first === first && known.second === second) return known;
  const line = { id: tie.id, tie, first, second };
  knownTies.set(tie, line);
  return line;
};

/** Everybody, in the order in which the picture is read. */
export const personLines = ({ people, ties }: EcogramRecords): PersonLine[] => {
  const withClient = new Map<string, Tie>();
  for (const tie of Object.values(ties)) if (tie.first === CLIENT) withClient.set(tie.second, tie);
  return inReadingOrder(Object.values(people)).map((person) =>
    personLine(person, withClient.get(person.id) ?? null),
  );
};

/** Every tie that the client is no end of, in the order of its first ends. */
export const tieLines = ({ people, ties }: EcogramRecords): TieLine[] => {
  const order = new Map(inReadingOrder(Object.values(people)).map(({ id }, index) => [id as string, index]));
  const nameOf = (id: string) => {
    const person = (people as Record<string, Person>)[id];
    return person ? labelOf(person) : '';
  };
  const placeOf = ({ first, second }: Tie) => (order.get(first) ?? 0) * order.size + (order.get(second) ?? 0);
  return Object.values(ties)
    .filter(({ first }) => first !== CLIENT)
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((tie) => tieLine(tie, nameOf(tie.first), nameOf(tie.second)));
};
