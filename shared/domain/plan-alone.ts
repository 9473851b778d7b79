import { newClientDetails } from './client-file.ts';
import type { Ecogram, EcogramRecords, Person } from './ecogram.ts';
import { withoutDanger } from './ecogram-danger.ts';
import { NOBODY_LEFT } from './ecogram-danger-across.ts';
import type { FileContents } from './file-contents.ts';
import { isKept, type MonitoringRecord, newMonitoringDetails } from './monitoring.ts';
import { type Followed, standingsAt, visitMadeBy } from './plan/visit-columns.ts';
import type { Plan, PlanContent } from './plan.ts';

/**
 * A plan and what its own print shows with it, as the contents of a file: for the machine-readable form of that print. A release makes its
 * smaller copy by itself (decision 28).
 */
type PlanAlone = {
  plan: Plan;
  ecogram: Ecogram;
  /** Whose plan it is, as it stands on the cover. */
  clientLabel: string;
  /** What was found at visits, and in between. */
  followed: Followed;
  withSecurity: boolean;
};

export const planAlone = ({
  plan,
  ecogram,
  clientLabel,
  followed,
  withSecurity,
}: PlanAlone): FileContents => {
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
    monitoring: followed.records.filter(isKept).map((record) => contactOnPaper(record, followed)),
    todayMarks: [],
    consents: [],
    copies: [],
  };
};

/**
 * A contact as the table of visits tells it. Which visit it was is said, since the day that it is counted from is not on the paper; what is
 * needed, and when somebody asks again, is for the house.
 */
const contactOnPaper = (record: MonitoringRecord, { since }: Followed): MonitoringRecord => {
  const { on, how, by, byWhom, outcome } = record.details;
  return {
    ...record,
    details: {
      ...newMonitoringDetails(visitMadeBy(record, since) ?? 'none'),
      ...{ on, how, by, byWhom, outcome },
      ...(outcome === 'spokeWith'
        ? { clientWords: record.details.clientWords, standings: standingsAt(record) }
        : { outcomeWords: record.details.outcomeWords }),
    },
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
