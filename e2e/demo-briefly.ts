import { isGiven } from '#shared/domain/answer.ts';
import { CLIENT, type EcogramRecords, type Person, type Tie } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type FactorView, newView, type Overview, ownWords } from '#shared/domain/overview.ts';
import type { Cost } from '#shared/domain/plan/costs.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { isBare, newRiskArea, type RiskArea, type RiskAssessment } from '#shared/domain/risk-assessment.ts';
import type { PracticePerson } from './practice.ts';

/** What the demo does to a plan's life, it does to this field. */
const FIELD = 'housing';

/** Whoever has a part in what is kept of the plan, a tie between two people, and somebody from each ground. */
const kept = ({ ecogram, children, plans }: PracticePerson): ReadonlySet<PersonId> => {
  const people = Object.values<Person>(ecogram.records.people);
  const [child] = children;
  const field = plans[0]?.content.fields.find(({ factor }) => factor === FIELD);
  const others = people.filter(({ childId }) => childId === null);
  const between = Object.values<Tie>(ecogram.records.ties).find(({ first }) => first !== CLIENT);
  return new Set(
    [
      people.find(({ childId }) => childId !== null && childId === child?.id)?.id,
      ...(field?.people.slice(0, 1) ?? []),
      ...(between ? [between.first, between.second] : []),
      ...(['home', 'here', 'elsewhere'] as const).map(
        (ground) => others.find(({ spot }) => spot.ground === ground)?.id,
      ),
    ].filter((id): id is PersonId => id !== undefined && id !== CLIENT),
  );
};

const ofThese = ({ people, ties }: EcogramRecords, ids: ReadonlySet<PersonId>): EcogramRecords => {
  const isKept = (end: Tie['first']) => end === CLIENT || ids.has(end);
  return {
    people: Object.fromEntries(Object.entries(people).filter(([id]) => ids.has(id as PersonId))),
    ties: Object.fromEntries(
      Object.entries<Tie>(ties).filter(([, { first, second }]) => isKept(first) && isKept(second)),
    ),
  } as EcogramRecords;
};

const onePayerWithAShare = ({ amount, payers }: Cost): boolean =>
  amount !== null && isGiven(payers) && payers.value.some((payer) => payer.amount !== null);

const briefPlan = (content: PlanContent, children: PracticePerson['children']): PlanContent => ({
  ...content,
  fields: content.fields
    .filter(({ factor }) => factor === FIELD)
    .map((field) => ({ ...field, steps: field.steps.slice(0, 1), people: field.people.slice(0, 1) })),
  children: content.children.filter(({ childId }) => children.some(({ id }) => id === childId)),
  contacts: content.contacts.slice(0, 1),
  costs: content.costs.filter(onePayerWithAShare).slice(0, 1),
});

/** One factor with words of the client's, and one that was left open. */
const briefViews = (views: Overview['content']['views'][keyof Overview['content']['views']]) => {
  const all = Object.entries<FactorView>(views);
  const told = all.find(([, view]) => isGiven(view.score) && ownWords(view));
  const open = all.find(([, { score }]) => score.is === 'doesNotKnow' || score.is === 'prefersNotToSay');
  return Object.fromEntries(
    all.map(([factor, view]) => [factor, [told?.[0], open?.[0]].includes(factor) ? view : newView()]),
  ) as typeof views;
};

const briefOverview = (overview: Overview): Overview => {
  const { views, changes } = overview.content;
  return {
    ...overview,
    content: {
      ...overview.content,
      views: { destination: briefViews(views.destination), origin: briefViews(views.origin) },
      changes: changes.slice(0, 1),
    },
  };
};

/** One area of which something is known from there, and one that was left open. */
const briefAssessment = (assessment: RiskAssessment): RiskAssessment => {
  const all = Object.entries<RiskArea>(assessment.content.areas);
  const known = all.find(([, area]) => !isBare(area) && area.there.length > 0);
  const open = all.find(([, area]) => area.open !== null);
  const areas = Object.fromEntries(
    all.map(([name, area]) => [name, [known?.[0], open?.[0]].includes(name) ? area : newRiskArea()]),
  ) as RiskAssessment['content']['areas'];
  return { ...assessment, content: { ...assessment.content, areas } };
};

/** The same life in few words: every kind of step is still taken with it, and most of them once. */
export const briefly = (person: PracticePerson): PracticePerson => {
  const { file, signals, fears, monitoring, contacts } = person;
  const ids = kept(person);
  const children = person.children.slice(0, 1);
  return {
    ...person,
    file: { ...file, details: { ...file.details, keyDates: file.details.keyDates.slice(0, 2) } },
    children,
    ecogram: { ...person.ecogram, records: ofThese(person.ecogram.records, ids) },
    plans: person.plans.map((plan) => ({ ...plan, content: briefPlan(plan.content, children) })),
    ...(person.overview ? { overview: briefOverview(person.overview) } : {}),
    assessments: person.assessments.map(briefAssessment),
    fears: fears.filter(({ details }) => details.checks.length > 0).slice(0, 1),
    contacts: contacts.filter(({ personId }) => personId === null || ids.has(personId)).slice(0, 2),
    signals: signals.slice(0, 1),
    monitoring: monitoring.map((record) => ({
      ...record,
      details: { ...record.details, standings: record.details.standings.slice(0, 1) },
    })),
  };
};
