import { AT, always, and, earlier, never, on, or, type Rule } from './canary.testkit.ts';
import { type Nest, openable } from './nest.testkit.ts';

/** Whom others of the file are about: who is on the ecogram, and who was. */
export type Drawn = ReturnType<typeof ecogramOfCanaries>['drawnPeople'];

/** The ecogram as it stands, and one that was kept; some are marked, or were. */
export const ecogramOfCanaries = (nest: Nest) => {
  const { canaries, id, fileId, word, theirs, around, staff, opens, named, work } = nest;
  const ecogramId = id();
  const [aunt, priest, helper, trader, mustNot, gone, feared] = Array.from({ length: 7 }, id) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const traderIn = opens(openable({ is: 'markedPerson', personId: trader }));
  const mustNotIn = opens(openable({ is: 'markedPerson', personId: mustNot }));
  // Safe on the ecogram as it stands, and marked on one that was kept.
  const gonesIn = opens(openable({ is: 'markedPerson', personId: gone }));

  const spot = { ground: 'home', ring: 1, across: 0.5, depth: 0.5 };
  const plain = { spot, count: null, childId: null, organisationId: null, danger: null };
  const drawn = on('ecogram');
  // In the network at home somebody goes by what she is called on the ecogram, also where that stays in.
  const person = (who: string, where: string, seen: Rule, more: object = {}, also: Rule = never) => ({
    ...{ id: who, kind: 'family', ...plain },
    role: (seen === always ? around : theirs)(`${where}Role`, and(or(drawn, also), seen)),
    name: theirs(`${where}Name`, and(or(drawn, also), seen, named(who))),
    contact: theirs(`${where}Contact`, and(drawn, seen, opens(openable({ is: 'contactOf', personId: who })))),
    notes: theirs(`${where}Notes`, and(drawn, seen, opens(openable({ is: 'notesOf', personId: who })))),
    ...more,
  });
  const shelterHelper = {
    ...person(helper, 'helper', always),
    role: theirs('helperOrganisation', and(drawn, named(helper))),
    kind: 'organisation',
    organisationId: id(),
  };
  // Its first role was put aside for another one: it stands nowhere.
  canaries.splice(
    canaries.findIndex(({ where }) => where === 'helperRole'),
    1,
  );
  const people = [
    person(aunt, 'aunt', always),
    person(priest, 'priest', always, {}, on('originNetwork')),
    shelterHelper,
    person(trader, 'trader', traderIn, { danger: 'unsafe' }, on('originNetwork')),
    person(mustNot, 'mustNot', mustNotIn, { danger: 'mustNotKnow' }),
    person(gone, 'gone', gonesIn),
  ];
  const tie = (first: string, second: string, danger: string | null = null) => ({
    ...{ id: id(), first, second, lanes: {}, quality: null, danger },
  });
  const ties = [tie('client', aunt), tie('client', trader), tie(aunt, priest, 'unsafe')];
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  const kept = [
    {
      ...people[5],
      danger: 'unsafe',
      role: theirs('goneThenRole', and(drawn, earlier, gonesIn)),
      name: '',
      contact: '',
      notes: '',
    },
    {
      ...people[0],
      role: around('auntThenRole', and(drawn, earlier)),
      // Somebody else, or the same by another name: it wasn't read when hers was turned on.
      name: theirs('auntThenName', never),
      contact: '',
      notes: '',
    },
  ];

  const contents = {
    ecogram: {
      id: ecogramId,
      fileId,
      version: 4,
      records: { people: byId(people), ties: byId(ties) },
      updatedAt: AT,
    },
    ecogramVersions: [
      {
        ...{ id: id(), ecogramId, fileId, keptAt: AT, keptBy: staff('keeper', and(drawn, earlier), around) },
        words: word('keptWords', and(drawn, earlier, work)),
        records: { people: byId(kept as { id: string }[]), ties: {} },
      },
    ],
    leftInDanger: { people: [feared], ties: [] },
  };
  return { contents, drawnPeople: { aunt, priest, trader, feared, traderIn } };
};
