import { localDayOf } from '#shared/domain/dates.ts';
import type { PlanList, PlanMark, PlanTable, SheetTable } from '#shared/domain/plan/tables.ts';
import { followedIn } from '#shared/domain/plan/visit-columns.ts';
import { calledAsFrozen } from '#shared/domain/plan-version.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { logMark } from '../log-mark.ts';
import { listCsv } from '../plan/list-csv.ts';
import { tablesWorkbook } from '../plan/plan-workbook.ts';
import { othersHeld } from './others.ts';

const cell = (words: string) => ({ is: 'words', words }) as const;

/** What stands at the foot of every page of a print. A program's file has no foot, so it is a sheet of its own, in front. */
const aboutTable = ({ number, printedOn, language, logHead, standings }: ReleaseRequest): SheetTable => {
  const words = wordsOf(UiLanguage.parse(language));
  const day = formatDay(localDayOf(printedOn), language);
  return {
    title: words('print:release.aboutSheet'),
    marks: [],
    columns: [copyMark(number, words)],
    rows: [
      words('print:printedOn', { day }),
      logMark(logHead, words),
      ...(standings.length > 0 ? [plansWords(standings, words)] : []),
    ].map((line) => [cell(line)]),
  };
};

/** What is held of others, a line for each thing that is said of somebody. */
const othersTable = (request: ReleaseRequest): SheetTable => {
  const words = wordsOf(UiLanguage.parse(request.language));
  return {
    title: words('print:others.table'),
    marks: [],
    columns: (['place', 'who', 'what', 'words'] as const).map((one) => words(`print:others.columns.${one}`)),
    rows: othersHeld(request).flatMap(({ place, ones }) =>
      ones.flatMap(({ who, facts }) =>
        facts
          .filter(([, value]) => value.trim() !== '')
          .map(([what, value]) => [place, who, what, value].map(cell)),
      ),
    ),
  };
};

const DRAFT = { number: 1, state: 'draft', hash: null } as const;

/** The tables of each plan of a copy, made of the smaller copy alone. Of several plans each bears its number in front. */
const tablesOfPlans = ({ copy, standings, ...request }: ReleaseRequest): PlanTable[] => {
  const language = UiLanguage.parse(request.language);
  const followed = followedIn(copy);
  return copy.plans.flatMap(({ id, content }, index) => {
    const cautions = request.cautions.get(id) ?? [];
    const standing = standings.find(({ planId }) => planId === id) ?? DRAFT;
    const frozen = copy.planVersions.find(
      ({ planId, number }) => planId === id && number === standing.number,
    );
    const organisations = calledAsFrozen(request.organisations, frozen?.names);
    const tables = planTables({ content, standing, cautions, organisations, followed, language });
    return tables.map(({ title, ...table }) => ({
      ...table,
      title: copy.plans.length > 1 ? `${index + 1} ${title}` : title,
    }));
  });
};

/** The plans of a copy, or what is held of others. */
export const releaseTables = (request: ReleaseRequest): SheetTable[] => [
  aboutTable(request),
  ...(request.isApart
    ? [othersTable(request)]
    : tablesOfPlans(request).map(({ id: _, ...table }): SheetTable => table)),
];

export const releaseWorkbook = (request: ReleaseRequest): Promise<Uint8Array> => {
  const { isPractice } = request;
  return tablesWorkbook(releaseTables(request), { language: UiLanguage.parse(request.language), isPractice });
};

/**
 * One list of the plans of a copy as text, or what is held of others. Text has neither a foot nor a sheet in front: which copy it is, and how
 * the log stood, is said on every line.
 */
export const releaseCsv = (request: ReleaseRequest, list: PlanList): Uint8Array => {
  const { number, logHead, isPractice } = request;
  const language = UiLanguage.parse(request.language);
  const words = wordsOf(language);
  const about: PlanMark[] = [
    { heading: words('print:release.copyColumn'), words: number },
    { heading: words('print:release.logColumn'), words: logMark(logHead, words) },
  ];
  const tables: SheetTable[] = request.isApart
    ? [othersTable(request)]
    : tablesOfPlans(request).filter(({ id }) => id === list);
  if (tables.length === 0) tables.push({ title: '', marks: [], columns: [], rows: [] });
  const which = (index: number): PlanMark[] =>
    tables.length > 1 ? [{ heading: words('print:release.planColumn'), words: String(index + 1) }] : [];
  const marked = tables.map((table, index) => ({
    ...table,
    marks: [...about, ...which(index), ...table.marks],
  }));
  return listCsv(marked, { language, isPractice });
};
