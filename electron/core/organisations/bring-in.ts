import type { CalendarDate, Instant } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation, OrganisationSource } from '#shared/domain/organisation.ts';
import { type Decision, type Decisions, usualFor } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { isDetailField } from '#shared/domain/organisation-exchange/fields.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import type { Incoming } from '#shared/domain/organisation-exchange/incoming.ts';
import { detailCell } from '#shared/domain/organisation-exchange/leaving.ts';
import { type MergeKey, merge } from '#shared/domain/organisation-exchange/merging.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { ImportPlan, PlannedRow } from './import-plan.ts';
import { detailsOf } from './import-preview.ts';

/** What is to be written of a plan once somebody has decided. */
export type ToWrite = {
  added: Organisation[];
  changed: {
    id: OrganisationId;
    version: number;
    next: Pick<Organisation, 'details' | 'checked' | 'endedOn'>;
  }[];
  same: number;
  leftOut: number;
  findings: Finding[];
};

type Needs = {
  nextId(): OrganisationId;
  isTaken(id: OrganisationId): boolean;
  at: Instant;
  today: CalendarDate;
  language: UiLanguage;
  /** Whose list it is; empty where it is the shelter's own, or says so itself. */
  from: string;
};

/** Two rows that somebody takes for different ones have the same answer where nothing was decided. */
const usual = ({ match }: PlannedRow): Decision => ({ as: match ? usualFor(match.by) : 'new', sides: {} });

const sourceOf = ({ source, checked }: Incoming, { from, today }: Needs): OrganisationSource | null =>
  source ?? (from === '' ? null : { name: from, year: Number((checked?.on ?? today).slice(0, 4)) });

const keptFinding = (incoming: Incoming, key: MergeKey, language: UiLanguage): Finding => {
  const t = wordsOf(language);
  const { row, checked, endedOn } = incoming;
  if (isDetailField(key)) {
    const words = detailCell({ details: detailsOf(incoming) }, key, language, t) || t('socialMap:no');
    return { row, column: t(`socialMap:field.${key}`), kind: 'keptOurs', words };
  }
  return key === 'checked'
    ? { row, column: t('exchange:field.checkedOn'), kind: 'keptOurs', words: checked?.on ?? '' }
    : { row, column: t('exchange:field.endedOn'), kind: 'keptOurs', words: endedOn ?? '' };
};

/** Decides on each row: as somebody said, else as is usual. */
export const decide = ({ rows }: ImportPlan, decisions: Decisions, needs: Needs): ToWrite => {
  const written: ToWrite = { added: [], changed: [], same: 0, leftOut: 0, findings: [] };
  const added = new Set<OrganisationId>();

  const add = (incoming: Incoming): void => {
    const { id: theirs, checked, endedOn } = incoming;
    const isFree = theirs !== null && !needs.isTaken(theirs) && !added.has(theirs);
    const id = isFree ? theirs : needs.nextId();
    added.add(id);
    written.added.push({
      id,
      version: 1,
      details: detailsOf(incoming),
      checked,
      source: sourceOf(incoming, needs),
      endedOn,
      createdAt: needs.at,
      updatedAt: needs.at,
    });
  };

  for (const planned of rows) {
    const { incoming, match } = planned;
    const { as, sides } = decisions[String(incoming.row)] ?? usual(planned);
    if (as === 'leave') {
      written.leftOut += 1;
      written.findings.push({ row: incoming.row, column: '', kind: 'leftOut', words: incoming.given.name });
    } else if (as === 'new' || !match) add(incoming);
    else {
      const { isChanged, kept, ...next } = merge(match.known, incoming, sides);
      for (const key of kept) written.findings.push(keptFinding(incoming, key, needs.language));
      if (isChanged) written.changed.push({ id: match.known.id, version: match.known.version, next });
      else written.same += 1;
    }
  }
  return written;
};
