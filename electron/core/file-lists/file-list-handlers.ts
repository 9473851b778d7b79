import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import {
  type FileDecisions,
  type FileList,
  type FileListChoices,
  isMade,
  outcomeOf,
} from '#shared/domain/file-exchange/bringing-in.ts';
import type { IncomingFile } from '#shared/domain/file-exchange/incoming.ts';
import { type ClientFileId, HeldDocumentId, ImportId, KeyDateId } from '#shared/domain/ids.ts';
import type { ListForm } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { FileRead } from '#shared/domain/organisation-exchange/file-read.ts';
import { isOfRowLeftOut } from '#shared/domain/organisation-exchange/findings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import { firstReview, insertFile, type NewFile, newFile } from '../files/new-file.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import { type ChosenList, chosenLists, type ListAnswer } from '../lists/chosen-lists.ts';
import { HeldList } from '../lists/held-list.ts';
import { reportTable } from '../lists/report.ts';
import type { ChosenFiles, Clock, Dialogs, Ids, SettingsStore, Spreadsheets } from '../ports.ts';
import type { Session } from '../session.ts';
import { type FileListPlan, planFileList } from './file-list-plan.ts';
import { previewOf } from './file-list-preview.ts';
import { reportOf } from './file-list-report.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  dialogs: Dialogs;
  files: ChosenFiles;
  spreadsheets: Spreadsheets;
  settings: SettingsStore;
  clock: Clock;
  ids: Ids;
  words(): { chooseFileList: string; importReportFileName: string };
};

/** What was written and not taken back, and in which of it nobody has written since. */
type Written = { plan: FileListPlan; decisions: FileDecisions; made: number; untouched: Set<ClientFileId> };

const ENDINGS = ['xlsx', 'csv', 'tsv', 'txt'];

/** More than there ever are: all of them. */
const ALL_FILES = 1_000_000;

/** How many files are put together before others have their turn. */
const AT_ONCE = 200;

type Tables = Exclude<FileRead, { form: 'map' }>;

const formOf = (file: Tables): ListForm =>
  file.form === 'text'
    ? { is: 'text', encoding: file.encoding, delimiter: file.delimiter }
    : { is: 'workbook', sheets: file.tables.map(({ name }) => name) };

/** A social map is no list of clients. */
const tablesIn = ({ file }: Pick<ChosenList, 'file'>): Tables => {
  if (file.form === 'map') throw new Refusal('notFound', 'that file holds no list');
  return file;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Client files out of a list of another program: looked at first, then all at once or not at all. */
export const fileListHandlers = (needs: Needs): Handlers<MethodsOf<'fileList'>> => {
  const { session, held, spreadsheets, settings, clock, ids } = needs;
  const lists = chosenLists(needs);
  const imports = new HeldList<FileList, FileListChoices, Promise<FileListPlan>, Written>();
  let making: AbortController | null = null;
  let written: Written | null = null;

  const leave = (): void => {
    making?.abort();
    written = null;
    imports.leave();
  };
  session.onClose(leave);
  session.subscribe((event) => {
    // Codes and names are what a list is compared by.
    if (event.event.startsWith('file.') || event.event === 'files.changed') imports.forgetPlan();
    if ('fileId' in event) written?.untouched.delete(event.fileId);
  });

  const answerOf = (id: ImportId, answer: ListAnswer | null) => {
    if (answer?.is !== 'read') return answer;
    const { list } = answer;
    if (list.file.form === 'map') return { is: 'refused', reason: 'notAList', at: '' } as const;
    const about: FileList = { id, fileName: list.fileName, form: formOf(list.file) };
    imports.hold(about, list);
    return { is: 'read', file: about } as const;
  };

  /** Rejects where the vault was locked meanwhile, or nobody waits any more. */
  const pausing = (signal: AbortSignal) => {
    const { vault } = session;
    return async (): Promise<void> => {
      await turn();
      signal.throwIfAborted();
      if (session.vault !== vault) throw new Refusal('locked', 'the vault was locked meanwhile');
    };
  };

  const planFor = (id: ImportId, choices: FileListChoices) =>
    imports.planFor(id, choices, (file, signal) => {
      const { files } = session.vault;
      const known = () => files.list({ search: '', limit: ALL_FILES }).files;
      const plan = planFileList(tablesIn({ file }).tables, choices, known, pausing(signal));
      // Whoever asked hears of it; one that nobody waits for is no mistake of the program.
      plan.catch(() => undefined);
      return plan;
    });

  const detailsOf = ({ details, keyDates }: IncomingFile) => ({
    ...details,
    keyDates: keyDates.map((date) => ({ ...date, id: KeyDateId.parse(ids.next()), from: null })),
  });

  /** Everything but the writing, so that somebody can stop it. */
  const putTogether = async (
    { rows }: FileListPlan,
    decisions: FileDecisions,
    signal: AbortSignal,
  ): Promise<NewFile[]> => {
    const pause = pausing(signal);
    const now = instantOf(clock.now());
    const made: NewFile[] = [];
    for (const row of rows) {
      if (!isMade(outcomeOf(row, decisions))) continue;
      if (made.length % AT_ONCE === 0) await pause();
      made.push(newFile(detailsOf(row), now, ids));
    }
    await pause();
    return made;
  };

  const write = (made: readonly NewFile[]): void => {
    const { vault } = session;
    const reviewOn = firstReview(vault, clock);
    const traces: Trace[] = [
      { action: 'file.broughtIn', subject: null, detail: { made: made.length } },
      ...made.map(
        ({ file }): Trace => ({ action: 'file.created', subject: file.id, detail: { from: 'list' } }),
      ),
    ];
    vault.write(traces, () => {
      for (const file of made) insertFile(vault, file, reviewOn);
    });
  };

  return {
    'fileList.choose': async () => {
      const begin = () => {
        leave();
        return imports.beginReading();
      };
      const answer = await lists.choose({ title: needs.words().chooseFileList, endings: ENDINGS }, begin);
      return answerOf(ImportId.parse(ids.next()), answer);
    },

    'fileList.readAnew': async ({ id, reading }) => {
      const { list } = imports.demandUnwritten(id);
      return answerOf(id, await lists.readAs(list, reading, imports.beginReadingAnew()));
    },

    'fileList.preview': async ({ id, choices, from }) => {
      const { plan, seen } = planFor(id, choices);
      const preview = previewOf(await plan, seen, from);
      return { file: imports.demand(id).about, preview };
    },

    'fileList.bringIn': async ({ id, choices, seen, decisions }) => {
      imports.demandUnwritten(id);
      const planned = planFor(id, choices);
      // What was decided was decided on what was seen.
      if (planned.seen !== seen || making)
        throw new Refusal('conflict', 'the files have changed since this was shown');
      making = new AbortController();
      const { signal } = making;
      try {
        const plan = await planned.plan;
        const made = await putTogether(plan, decisions, signal);
        const holding = imports.demandUnwritten(id);
        if (holding.planned !== planned)
          throw new Refusal('conflict', 'the files have changed since this was shown');
        if (made.length > 0) write(made);
        written = { plan, decisions, made: made.length, untouched: new Set(made.map(({ file }) => file.id)) };
        holding.written = written;
        session.emit({ event: 'files.changed' });
        const nameless = plan.findings.filter(({ kind }) => isOfRowLeftOut(kind)).length;
        return { made: made.length, leftOut: plan.rows.length - made.length + nameless };
      } catch (error) {
        if (signal.aborted && session.isOpen) return null;
        throw error;
      } finally {
        making = null;
      }
    },

    'fileList.stop': () => {
      making?.abort();
      return {};
    },

    'fileList.prepareReport': async ({ id, choices, decisions }) => {
      const already = imports.demand(id).written;
      const plan = already?.plan ?? (await planFor(id, choices).plan);
      const t = wordsOf(settings.read().language);
      const lines = reportOf(plan, already?.decisions ?? decisions, t);
      const bytes = spreadsheets.csv(reportTable(lines, t), ';');
      const showing = { subject: null, detail: { what: 'fileListReport', format: 'csv' } };
      session.vault.log.note({ action: 'document.prepared', ...showing });
      const suggestedName = `${needs.words().importReportFileName} ${localDayOf(clock.now())}.csv`;
      const about = { id: HeldDocumentId.parse(ids.next()), suggestedName, mediaType: 'text/csv' } as const;
      return held.hold(about, { bytes }, showing);
    },

    'fileList.takeBack': ({ id }) => {
      const { vault } = session;
      const done = imports.demand(id).written;
      if (!done) throw new Refusal('notFound', 'nothing of this list was brought in');
      const removedAt = instantOf(clock.now());
      const keepDays = vault.policy.read().keepRemovedDays;
      const going = [...done.untouched];
      const removed: Trace[] = going.map((subject) => ({
        action: 'file.removed',
        subject,
        detail: { keepDays },
      }));
      vault.write(
        [{ action: 'file.takenBack', subject: null, detail: { removed: going.length } }, ...removed],
        () => {
          for (const fileId of going)
            if (!vault.removed.remove(fileId, removedAt))
              throw new Refusal('conflict', 'a file is gone already');
        },
      );
      done.untouched.clear();
      for (const fileId of going) held.releaseAbout(fileId);
      session.emit({ event: 'files.changed' });
      done.made -= going.length;
      return { removed: going.length, left: done.made };
    },

    'fileList.leave': () => {
      leave();
      return {};
    },
  };
};
