import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClientCopy, clientCopyOf, type NamesOff, NO_NAMES_OFF } from './client-copy.ts';
import { instantOf } from './dates.ts';
import { FACTORS } from './factors.ts';
import { CostId, EmergencyContactId, NeededDocumentId, PlanChildId, PlanStepId } from './ids.ts';
import { CHILD_LINES, newPlanChild } from './plan/children.ts';
import { newEmergencyContact } from './plan/contacts.ts';
import { newCost } from './plan/costs.ts';
import { newNeededDocument } from './plan/documents.ts';
import { FIRST_HOURS_LINES, type FirstHours, newJourney } from './plan/journey.ts';
import { newPlannedVisit } from './plan/visits.ts';
import { newPlanContent, newPlanField, newPlanStep, type PlanContent } from './plan.ts';

const AT = instantOf(new Date('2026-11-24T12:00:00Z'));
const id = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A plan in which each line holds a word of its own, which says where it stands. */
const canaries = (kind: PlanContent['kind'] = 'return'): PlanContent => ({
  ...newPlanContent({
    kind,
    planFor: 'c-planFor',
    versionLabel: 'c-version',
    date: null,
    worker: 'c-worker',
  }),
  placeOfReturn: 'c-place',
  recipient: 'c-recipient',
  fields: FACTORS.map((factor, index) => ({
    ...newPlanField(factor),
    whyChosen: 'c-whyChosen',
    clientWords: `c-own${index}`,
    whereThingsStand: 'c-whereThingsStand',
    goal: `c-goal${index}`,
    obstacles: 'c-obstacles',
    whatThen: 'c-whatThen',
    betterLater: 'c-betterLater',
    steps: [
      {
        ...newPlanStep(PlanStepId.parse(id(100 + index))),
        what: `c-step${index}`,
        who: `c-stepWho${index}`,
        withWhoseHelp: 'c-withWhoseHelp',
        when: kind === 'return' ? ('first72Hours' as const) : ('thisWeek' as const),
      },
    ],
  })),
  children: [
    newPlanChild({
      ...Object.fromEntries(CHILD_LINES.map((line) => [line, `c-child-${line}`])),
      id: PlanChildId.parse(id(1)),
      childId: null,
      name: 'c-childName',
      addedAt: AT,
    }),
  ],
  journey: {
    ...newJourney(),
    way: 'c-way',
    documents: 'c-papers',
    fitToTravelNotes: 'c-fitNotes',
    escort: 'c-escort',
    metBy: 'c-metBy',
    metByPhone: 'c-metByPhone',
    meetingPlace: 'c-meetingPlace',
    phone: 'c-phone',
    medication: 'c-medication',
    money: 'c-money',
  },
  firstHours: Object.fromEntries(FIRST_HOURS_LINES.map((line) => [line, `c-first-${line}`])) as FirstHours,
  contacts: [
    newEmergencyContact({
      id: EmergencyContactId.parse(id(2)),
      who: 'c-contactWho',
      phone: 'c-contactPhone',
      whenReachable: 'c-reachable',
      addedAt: AT,
    }),
  ],
  documents: [
    newNeededDocument({
      id: NeededDocumentId.parse(id(3)),
      what: 'c-document',
      whoArranges: 'c-whoArranges',
      addedAt: AT,
    }),
  ],
  costs: [newCost({ id: CostId.parse(id(4)), what: 'c-cost', addedAt: AT })],
  helpAtOnce: 'c-helpAtOnce',
  helpLater: 'c-helpLater',
  security: 'c-security',
  visits: [{ ...newPlannedVisit(1), by: 'c-visitBy', how: 'c-visitHow' }],
});

const wordsOf = (copy: ClientCopy): string => JSON.stringify(copy);
const copyOf = (
  content: PlanContent,
  over: Partial<Parameters<typeof clientCopyOf>[1]> = {},
  namesOff: Partial<NamesOff> = {},
) => clientCopyOf(content, { withNames: true, calledAs: [], ...over }, { ...NO_NAMES_OFF, ...namesOff });

describe('what a client takes along', () => {
  it('is what she needs on the way, line by line', () => {
    const { copy, leftOut } = copyOf(canaries());
    const words = wordsOf(copy);
    for (const there of [
      'place',
      'own0',
      'own9',
      'goal9',
      'step9',
      'stepWho3',
      'childName',
      'child-school',
      'way',
      'papers',
      'escort',
      'metBy',
      'meetingPlace',
      'medication',
      'first-whereToSleep',
      'first-whomToCallFirst',
      'contactWho',
      'contactPhone',
      'reachable',
      'document',
      'visitBy',
    ])
      expect(words).toContain(`"c-${there}"`);
    expect(leftOut).toEqual([]);
    expect(copy.firstSteps).toHaveLength(FACTORS.length);
  });

  it('is nothing of what staff know, think and pay, nor who made it for whom', () => {
    for (const kind of ['return', 'stay'] as const) {
      const words = wordsOf(copyOf(canaries(kind)).copy);
      for (const kept of [
        'planFor',
        'version',
        'worker',
        'recipient',
        'whyChosen',
        'whereThingsStand',
        'obstacles',
        'whatThen',
        'betterLater',
        'withWhoseHelp',
        'child-needs',
        'fitNotes',
        'whoArranges',
        'cost',
        'helpAtOnce',
        'helpLater',
        'security',
        'visitHow',
      ])
        expect(words).not.toContain(`c-${kept}`);
    }
  });

  it('names nobody where nobody is to be named; their numbers stay', () => {
    const words = wordsOf(copyOf(canaries(), { withNames: false }).copy);
    for (const kept of [
      'stepWho',
      'childName',
      'child-who',
      'child-care',
      'escort',
      'metBy"',
      'first-whomToCallFirst',
      'contactWho',
      'visitBy',
    ])
      expect(words).not.toContain(`c-${kept}`);
    for (const there of ['contactPhone', 'metByPhone', 'step0']) expect(words).toContain(`c-${there}`);
  });

  it.each([
    ['Sleep in the shelter first', 'shelter'],
    ['IOM brings the ticket', 'IOM'],
    ['Report to the police', 'police'],
    ['Help for victims', 'victims'],
    ['МОМ носи билета', 'МОМ'],
    ['المبيت في المأوى', 'المأوى'],
    ['A menedékház kulcsa', 'menedékház'],
    ['Go to Blue House Lagos', 'Blue House Lagos'],
  ])('leaves out a line that tells: %s', (text, word) => {
    const content = { ...canaries(), placeOfReturn: text };
    const { copy, leftOut } = copyOf(content, {}, { organisations: ['Blue House Lagos'] });
    expect(copy.place).toBe('');
    expect(leftOut).toEqual([{ key: 'placeOfReturn', word }]);
  });

  it.each([
    'A room at my aunt’s',
    'Maximum two bags',
    'Момичето отива на училище',
    'Axiom Street 4',
    'Policarp, the baker',
  ])('leaves a line that tells nothing: %s', (text) => {
    expect(copyOf({ ...canaries(), placeOfReturn: text }).copy.place).toBe(text);
  });

  it('says it in the word that she calls it by, and that word alone', () => {
    const content = { ...canaries(), placeOfReturn: 'IOM waits. The axiom of iom (IOM).' };
    const { copy, leftOut } = copyOf(content, { calledAs: [{ word: 'IOM', as: 'the $& office' }] });
    expect(copy.place).toBe('the $& office waits. The axiom of the $& office (the $& office).');
    expect(leftOut).toEqual([]);
  });

  it('leaves the line out where the other word tells as much, or is none', () => {
    const content = { ...canaries(), placeOfReturn: 'IOM waits' };
    for (const as of ['the shelter', '  '])
      expect(copyOf(content, { calledAs: [{ word: 'IOM', as }] }).copy.place).toBe('');
  });

  it('counts a step of the first days once', () => {
    const content = canaries();
    const [field] = content.fields;
    const [step] = field?.steps ?? [];
    if (!field || !step) throw new Error('there is a step');
    const telling = { ...content, fields: [{ ...field, steps: [{ ...step, what: 'Call IOM' }] }] };
    const { copy, leftOut } = copyOf(telling);
    expect(copy.firstSteps).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  const OFF = {
    never: ['Amara Okafor', 'B-17', 'Noor', '李明', 'أمل'],
    organisations: ['Legal Aid', 'EWC'],
    people: ['Blessing Ade', 'Zoë'],
  };

  it.each([
    ['The room of Amara', 'Amara'],
    ['amara okafor has the key', 'Amara Okafor'],
    ['Ask for B-17', 'B-17'],
    ['Noor brings the bag', 'Noor'],
    ['去找李明的家', '李明'],
    ['مع وأمل', 'أمل'],
    ['Legal aid, second floor', 'Legal Aid'],
  ])('leaves out names of hers and of helpers, also where people are named: %s', (text, word) => {
    const { copy, leftOut } = copyOf({ ...canaries(), placeOfReturn: text }, {}, OFF);
    expect(copy.place).toBe('');
    expect(leftOut).toEqual([{ key: 'placeOfReturn', word }]);
  });

  it.each(['With Blessing', 'zoe has a room', 'ZOË has a room'])(
    'leaves out who is around her, unless people are named: %s',
    (text) => {
      const content = { ...canaries(), placeOfReturn: text };
      expect(copyOf(content, { withNames: false }, OFF).copy.place).toBe('');
      expect(copyOf(content, {}, OFF).copy.place).toBe(text);
    },
  );

  it.each(['A legal adviser', 'A blessing', 'Noordwijk', 'Aid for the house', 'B-177'])(
    'takes no other word for a name: %s',
    (text) => {
      expect(copyOf({ ...canaries(), placeOfReturn: text }, { withNames: false }, OFF).copy.place).toBe(text);
    },
  );

  it('holds no name that is known, in whatever line it stands and however it is written', () => {
    const LETTERS = fc.stringMatching(/^[A-ZÀ-ÖЀ-Я][a-zà-öа-я]{3,8}$/u);
    const name = fc.array(LETTERS, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const cased = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.toUpperCase(),
    );
    const around = fc.constantFrom(
      ['', ''],
      ['with ', ' at ten'],
      ['(', ')'],
      ['‘', '’s room'],
      ['a\n', '\nb'],
    );
    fc.assert(
      fc.property(
        fc.record({
          never: fc.array(name, { minLength: 1 }),
          organisations: fc.array(name),
          people: fc.array(name),
        }),
        cased,
        around,
        fc.nat(),
        (off, spelled, [before, after], which) => {
          const names = [...off.never, ...off.organisations, ...off.people];
          const [taken = ''] = names.slice(which % names.length);
          const line = `${before}${spelled(taken)}${after}`;
          const put = (value: unknown): unknown => {
            if (typeof value === 'string') return value.startsWith('c-') ? line : value;
            if (Array.isArray(value)) return value.map(put);
            if (typeof value !== 'object' || value === null) return value;
            return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner)]));
          };
          const { copy, leftOut } = copyOf(put(canaries()) as PlanContent, { withNames: false }, off);
          expect(wordsOf(copy).toLowerCase()).not.toContain(taken.toLowerCase());
          expect(leftOut.length).toBeGreaterThan(20);
        },
      ),
    );
  });

  const asIs = (text: string) => text;
  const decomposed = (text: string) => text.normalize('NFD');
  const bare = (text: string) => decomposed(text).replace(/\p{M}/gu, '');
  const softened = (text: string) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`;
  const SPELLINGS = [asIs, decomposed, bare, softened];
  const part = fc.stringMatching(/^[A-ZÀ-ÖØ-ÞŁĐŠŽΑ-ΡА-Я][a-zà-öø-ÿßłđšžıα-ωа-я]{3,8}$/u);
  const fullName = fc.array(part, { minLength: 2, maxLength: 3 });

  it('finds a part of a name by itself, with whatever accents it is written', () => {
    fc.assert(
      fc.property(
        fullName,
        fc.constantFrom<'never' | 'people'>('never', 'people'),
        fc.constantFrom(...SPELLINGS),
        fc.constantFrom(...SPELLINGS),
        fc.boolean(),
        fc.nat(),
        (parts, whose, inVault, inPlan, isLoud, which) => {
          const [taken = ''] = parts.slice(which % parts.length);
          const text = `with ${inPlan(isLoud ? taken.toUpperCase() : taken)}, at ten`;
          const off = { [whose]: [inVault(parts.join(' '))] };
          const content = { ...canaries(), placeOfReturn: text };
          expect(copyOf(content, { withNames: false }, off).copy.place).toBe('');
        },
      ),
    );
  });

  it('finds parts of hers and of staff also where the vault has them in small letters', () => {
    fc.assert(
      fc.property(fullName, fc.constantFrom(...SPELLINGS), fc.nat(), (parts, inPlan, which) => {
        const [taken = ''] = parts.slice(which % parts.length);
        const never = [parts.join(' ').toLowerCase()];
        const content = { ...canaries(), placeOfReturn: `with ${inPlan(taken)}, at ten` };
        expect(copyOf(content, {}, { never }).copy.place).toBe('');
      }),
    );
  });

  it.each(['Jose', 'JOSÉ', 'JOSE', 'Jose\u0301', 'Łukasz', 'Lukasz', 'Osei', 'ΝΙΚΟΣ'])('finds %s', (text) => {
    const never = ['José Martínez', 'łukasz van Dijk', 'anna osei', 'Νίκος Ρήγας'];
    expect(copyOf({ ...canaries(), placeOfReturn: text }, {}, { never }).copy.place).toBe('');
  });

  it.each(['Van Schiphol with the train', 'An osei', 'Her aunt waits'])(
    'takes no small word within a name for one: %s',
    (text) => {
      const off = { never: ['łukasz van Dijk', 'anna osei'], people: ['the aunt', 'her sister'] };
      expect(copyOf({ ...canaries(), placeOfReturn: text }, { withNames: false }, off).copy.place).toBe(text);
    },
  );

  it('says a name in the word that she calls it by', () => {
    const content = { ...canaries(), placeOfReturn: 'Amara Okafor’s room, near Amara' };
    const calledAs = [
      { word: 'Amara Okafor', as: 'Mine' },
      { word: 'Amara', as: 'me' },
    ];
    expect(copyOf(content, { calledAs }, OFF).copy.place).toBe('Mine’s room, near me');
  });
});
