import { describe, expect, it } from 'vitest';
import { type ClientCopy, clientCopyOf } from './client-copy.ts';
import { instantOf } from './dates.ts';
import { FACTORS } from './factors.ts';
import { CostId, EmergencyContactId, NeededDocumentId, PlanChildId, PlanStepId } from './ids.ts';
import { newOrganisationDetails } from './organisation.ts';
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
  names: string[] = [],
) =>
  clientCopyOf(
    content,
    { withNames: true, calledAs: [], ...over },
    names.map((name) => ({ details: newOrganisationDetails(name) })),
  );

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
    const { copy, leftOut } = copyOf(content, {}, ['Blue House Lagos']);
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
});
