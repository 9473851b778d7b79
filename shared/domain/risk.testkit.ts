import fc from 'fast-check';
import { OPEN_ANSWERS } from './answer.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ClientFileId, RiskAssessmentId } from './ids.ts';
import {
  KNOWN_SOURCES,
  OUTCOMES,
  type Outcome,
  RISK_AREAS,
  RiskArea,
  RiskAssessment,
  RiskContent,
  SAYINGS,
} from './risk-assessment.ts';

/** Any assessment that can be written, for properties. */

const words = fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 20 }));
const line = words.map((text) => text.trim());
const moment = fc
  .integer({ min: 0, max: 1e9 })
  .map((seconds) => Instant.parse(new Date(1.7e12 + seconds * 1000).toISOString()));
export const anyDay: fc.Arbitrary<CalendarDate> = moment.map((at) => CalendarDate.parse(at.slice(0, 10)));
const dayOrNone = fc.option(anyDay);
const id = fc.uuid({ version: 4 });

const areaFields = {
  open: fc.option(fc.constantFrom(...OPEN_ANSWERS)),
  here: words,
  there: fc.array(
    fc.record({
      id,
      what: words,
      source: fc.option(fc.constantFrom(...KNOWN_SOURCES)),
      who: line,
      on: dayOrNone,
    }),
    { maxLength: 3 },
  ),
  likelihood: words,
  harm: words,
  measures: fc.array(fc.record({ id, what: words, who: line, by: dayOrNone, done: fc.boolean() }), {
    maxLength: 3,
  }),
};

export const anyArea: fc.Arbitrary<RiskArea> = fc.record(areaFields).map((area) => RiskArea.parse(area));

const anyOwn = fc.record({ ...areaFields, id, name: line, addedAt: moment });
const anySaid = fc.record({
  id,
  is: fc.constantFrom(...SAYINGS),
  on: dayOrNone,
  who: line,
  words,
  addedAt: moment,
});

const inOrder = <Item extends { id: string; addedAt: string }>(items: Item[]): Item[] =>
  items.sort((one, other) => (`${one.addedAt} ${one.id}` < `${other.addedAt} ${other.id}` ? -1 : 1));

export const anyContent: fc.Arbitrary<RiskContent> = fc
  .record({
    isUrgent: fc.boolean(),
    returnTo: line,
    departureOn: dayOrNone,
    lookedAtWith: words,
    areas: fc.record(Object.fromEntries(RISK_AREAS.map((name) => [name, anyArea]))),
    own: fc.uniqueArray(anyOwn, { selector: (area) => area.id, maxLength: 3 }).map(inOrder),
    said: fc.uniqueArray(anySaid, { selector: (one) => one.id, maxLength: 3 }).map(inOrder),
  })
  .map((content) => RiskContent.parse(content));

const FILE = ClientFileId.parse('019ac000-0000-7000-8000-000000000001');

type Decided = { outcome: Outcome; on: CalendarDate } | null;

/** An assessment of one file; `number` says in which order they were begun and decided. */
export const assessmentOf = (number: number, content: RiskContent, decided: Decided): RiskAssessment => {
  const at = Instant.parse(new Date(1.7e12 + number * 60_000).toISOString());
  const by = { id: '019ac000-0000-7000-8000-000000000002', name: 'Noor' };
  return RiskAssessment.parse({
    id: RiskAssessmentId.parse(`019ac000-0000-7000-8000-${String(1000 + number).padStart(12, '0')}`),
    fileId: FILE,
    version: 1,
    content,
    decided: decided && { ...decided, reasons: 'As things stand', by },
    createdAt: at,
    updatedAt: at,
  });
};

export const anyDecided: fc.Arbitrary<Decided> = fc.option(
  fc.record({ outcome: fc.constantFrom(...OUTCOMES), on: anyDay }),
);
