import {
  type EcogramRecords,
  GROUNDS,
  type Ground,
  PAGE_LETTERS,
  type PageLetter,
} from '#shared/domain/ecogram.ts';
import {
  afterDeparture,
  type Finding,
  leftBehind,
  readingOf,
  restingOnOne,
  type Standing,
} from '#shared/domain/ecogram-reading.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';

/** Who brings a letter from one ground: now, or if asked. */
export type CellId = `${PageLetter}.${Ground}.${Standing}`;

/** Everything that is counted, by a name of its own: what was pressed stays pressed while its number changes. */
export type FindingId =
  | CellId
  | `one.${PageLetter}`
  | 'toClient'
  | 'fromClient'
  | 'othersGive'
  | 'othersReceive'
  | 'possible'
  | 'untied'
  | 'remaining'
  | 'behind';

export const STANDINGS = ['now', 'possible'] as const satisfies readonly Standing[];

export const cellId = (letter: PageLetter, ground: Ground, standing: Standing): CellId =>
  `${letter}.${ground}.${standing}`;

/** Whatever counts somebody. What counts nobody is left out. */
export type Findings = ReadonlyMap<FindingId, Finding>;

const wholeOf = ({ people, ties }: EcogramRecords): Finding => ({
  people: Object.keys(people) as PersonId[],
  ties: Object.keys(ties) as TieId[],
});

const findingsOf = (records: EcogramRecords, isDeparture: boolean): Findings => {
  const remaining = isDeparture ? afterDeparture(records) : records;
  const reading = readingOf(remaining);
  const { letters, withClient, betweenOthers, possible, untied } = reading;
  const all: [FindingId, Finding][] = [
    ...PAGE_LETTERS.flatMap((letter) =>
      GROUNDS.flatMap((ground) =>
        STANDINGS.map((standing): [FindingId, Finding] => [
          cellId(letter, ground, standing),
          letters[letter].on[ground][standing],
        ]),
      ),
    ),
    ...restingOnOne(reading).map(({ letter, finding }): [FindingId, Finding] => [`one.${letter}`, finding]),
    ['toClient', withClient.onlyGive],
    ['fromClient', withClient.onlyReceive],
    ['othersGive', betweenOthers.onlyGive],
    ['othersReceive', betweenOthers.onlyReceive],
    ['possible', possible],
    ['untied', untied],
  ];
  if (isDeparture) all.push(['remaining', wholeOf(remaining)], ['behind', leftBehind(records)]);
  return new Map(all.filter(([, { people }]) => people.length > 0));
};

const known = {
  now: new WeakMap<EcogramRecords, Findings>(),
  departure: new WeakMap<EcogramRecords, Findings>(),
};

/** What can be read off an ecogram, or off what remains of it on the day of departure: once for the same records. */
export const findingsIn = (records: EcogramRecords, isDeparture: boolean): Findings => {
  const before = isDeparture ? known.departure : known.now;
  const findings = before.get(records) ?? findingsOf(records, isDeparture);
  before.set(records, findings);
  return findings;
};

/** The letters that nobody brings now. */
export const broughtByNobody = (findings: Findings): PageLetter[] =>
  PAGE_LETTERS.filter((letter) => GROUNDS.every((ground) => !findings.has(cellId(letter, ground, 'now'))));
