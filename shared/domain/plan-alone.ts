import { newClientDetails } from './client-file.ts';
import type { Ecogram, EcogramRecords, Person } from './ecogram.ts';
import { withoutDanger } from './ecogram-danger.ts';
import { NOBODY_LEFT } from './ecogram-danger-across.ts';
import type { FileContents } from './file-contents.ts';
import type { Plan, PlanContent } from './plan.ts';

/**
 * A plan and what its own print shows with it, as the contents of a file: for the machine-readable form of that print. What was found at
 * visits is on the print alone: it is a part of the file of its own. A release makes its smaller copy by itself (decision 28).
 */
type PlanAlone = {
  plan: Plan;
  ecogram: Ecogram;
  /** Whose plan it is, as it stands on the cover. */
  clientLabel: string;
  withSecurity: boolean;
};

export const planAlone = ({ plan, ecogram, clientLabel, withSecurity }: PlanAlone): FileContents => {
  const shown = shownWith(plan.content, ecogram.records);
  const content = onPaper(plan.content, shown.people, withSecurity);
  const { createdAt, updatedAt } = plan;
  return {
    file: {
      ...{ id: plan.fileId, version: 1, createdAt, updatedAt },
      details: newClientDetails(clientLabel.trim() || '-'),
    },
    reviewOn: null,
    children: [],
    ecogram: { ...ecogram, records: shown },
    ecogramVersions: [],
    leftInDanger: NOBODY_LEFT,
    overview: null,
    overviewVersions: [],
    fears: [],
    origin: null,
    signals: [],
    ratings: [],
    assessments: [],
    overrides: [],
    plans: [{ ...plan, content }],
    planEvents: [],
    planVersions: [],
    planComments: [],
    monitoring: [],
    todayMarks: [],
    consents: [],
    copies: [],
  };
};

/** The picture where the plan goes with it; else only those people who have a part in it. Nothing dangerous. */
export const shownWith = ({ withEcogram, fields }: PlanContent, records: EcogramRecords): EcogramRecords => {
  const harmless = withoutDanger(records);
  const named = new Set<string>(fields.flatMap((field) => field.people));
  const people = Object.entries(harmless.people).filter(([id]) => withEcogram || named.has(id));
  return {
    people: Object.fromEntries(people.map(([id, person]) => [id, offThePicture(person)])),
    ties: withEcogram ? harmless.ties : {},
  } as EcogramRecords;
};

/** How somebody is reached, and what is noted of them, stay off the picture. */
const offThePicture = (person: Person): Person => ({ ...person, childId: null, contact: '', notes: '' });

/** What the print leaves out: measures that are for staff, notes on referrals, people who aren't shown, offers that were let go. */
const onPaper = (
  content: PlanContent,
  people: EcogramRecords['people'],
  withSecurity: boolean,
): PlanContent => ({
  ...content,
  fields: content.fields.map((field) => ({
    ...field,
    people: field.people.filter((id) => Object.hasOwn(people, id)),
    steps: field.steps.map((step) => ({ ...step, offer: null })),
  })),
  referrals: content.referrals.map((referral) => ({ ...referral, notes: '' })),
  security: withSecurity ? content.security : '',
  letGo: [],
});
