import { Refusal } from '#shared/contract/errors.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { HeldDocumentId, ImportId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { ImportChoices, ImportFile } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { FileRead, RefusedFile } from '#shared/domain/organisation-exchange/file-read.ts';
import { type Finding, isOfRowLeftOut } from '#shared/domain/organisation-exchange/findings.ts';
import { type GivingChoices, MAP_ENDINGS } from '#shared/domain/organisation-exchange/giving.ts';
import { tableOf } from '#shared/domain/organisation-exchange/leaving.ts';
import { practiceMarkOf } from '#shared/domain/organisation-exchange/practice-mark.ts';
import { mapFrom } from '#shared/domain/organisation-exchange/social-map-file.ts';
import { MOST_BYTES } from '#shared/domain/organisation-exchange/table.ts';
import { meaningAfter } from '#shared/domain/organisation-merge.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import type { Handlers } from '../handlers.ts';
import type { ChosenFiles, Clock, Dialogs, Ids, SettingsStore, Spreadsheets } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { decide } from './bring-in.ts';
import { HeldImport } from './held-import.ts';
import { planImport } from './import-plan.ts';
import { previewOf } from './import-preview.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  dialogs: Dialogs;
  files: ChosenFiles;
  spreadsheets: Spreadsheets;
  settings: SettingsStore;
  clock: Clock;
  ids: Ids;
  words(): {
    chooseList: string;
    socialMapFileName: string;
    importReportFileName: string;
    earlierList: string;
  };
};

export type ExchangeMethods =
  | 'organisations.chooseFile'
  | 'organisations.previewImport'
  | 'organisations.bringIn'
  | 'organisations.prepareReport'
  | 'organisations.takeBack'
  | 'organisations.leaveImport'
  | 'organisations.prepareMap';

const READABLE = ['xlsx', 'csv', 'tsv', 'txt', 'json'];

const MEDIA_TYPES = {
  csv: 'text/csv',
  map: 'application/json',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The last part of a path of any system. */
const nameIn = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const formOf = (file: FileRead): ImportFile['form'] => {
  switch (file.form) {
    case 'text':
      return { is: 'text', encoding: file.encoding, delimiter: file.delimiter };
    case 'workbook':
      return { is: 'workbook', sheets: file.tables.map(({ name }) => name) };
    case 'map':
      return { is: 'map', shelter: file.map.shelter, madeOn: file.map.madeOn };
  }
};

/** The social map in and out of the vault: lists of other programs, and maps of other shelters. */
export const exchangeHandlers = (needs: Needs): Handlers<ExchangeMethods> => {
  const { session, held, dialogs, files, spreadsheets, settings, clock, ids } = needs;
  const imports = new HeldImport();
  session.onClose(() => imports.leave());
  session.subscribe(({ event }) => {
    if (event === 'organisation.changed' || event === 'organisations.changed') imports.mapChanged();
  });

  const today = () => localDayOf(clock.now());

  const planFor = (id: ImportId, choices: ImportChoices) =>
    imports.planFor(id, choices, (file) => {
      const { organisations, organisationMerges } = session.vault;
      const meaning = meaningAfter(organisationMerges.list());
      return planImport(file, choices, organisations.all(), meaning, needs.words().earlierList);
    });

  /** First the log, then the document. */
  const hold = (
    what: 'socialMap' | 'importReport',
    stem: string,
    { ending, bytes, mediaType }: { ending: string; bytes: Uint8Array; mediaType: HeldDocument['mediaType'] },
  ): HeldDocument => {
    const showing = { subject: null, detail: { what, format: ending.slice(ending.lastIndexOf('.') + 1) } };
    session.vault.log.note({ action: 'document.prepared', ...showing });
    const suggestedName = `${stem} ${today()}${ending}`;
    return held.hold({ id: HeldDocumentId.parse(ids.next()), suggestedName, mediaType }, bytes, showing);
  };

  const reportRows = (findings: readonly Finding[]): string[][] => {
    const t = wordsOf(settings.read().language);
    return [
      [
        t('exchange:report.row'),
        t('exchange:report.column'),
        t('exchange:report.what'),
        t('exchange:report.words'),
      ],
      ...findings.map(({ row, column, kind, words }) => [
        row === null ? '' : String(row),
        column,
        t(`exchange:finding.${kind}`),
        words,
      ]),
    ];
  };

  const emitChanged = (changed: readonly OrganisationId[]): void => {
    for (const organisationId of changed) session.emit({ event: 'organisation.changed', organisationId });
    session.emit({ event: 'organisations.changed' });
  };

  const rowsOf = (chosen: readonly Organisation[], { language, withOwn }: GivingChoices) => {
    const rows = tableOf(chosen, language, { withOwn });
    return session.isPractice ? withPracticeColumn(rows, language) : rows;
  };

  const sheetName = (language: UiLanguage): string => {
    const t = wordsOf(language);
    const name = t('socialMap:list.title');
    return session.isPractice ? `${t('practice:word')} - ${name}` : name;
  };

  /** A file that says where it comes from goes no further than into its own kind of vault. */
  const refusalOf = (file: FileRead): RefusedFile | null => {
    const mark = practiceMarkOf(file);
    if (mark === 'none' || (mark === 'practice') === session.isPractice) return null;
    return mark === 'practice' ? 'fromPractice' : 'notFromPractice';
  };

  const mapBytes = (chosen: readonly Organisation[], choices: GivingChoices): Uint8Array => {
    const { format, language, separator, withOwn, shelter } = choices;
    switch (format) {
      case 'map': {
        const map = mapFrom(chosen, today(), { withOwn, shelter, practice: session.isPractice });
        return new TextEncoder().encode(`${JSON.stringify(map, null, 2)}\n`);
      }
      case 'csv':
        return spreadsheets.csv(rowsOf(chosen, choices), separator);
      case 'workbook':
        return spreadsheets.workbook(sheetName(language), rowsOf(chosen, choices));
    }
  };

  return {
    'organisations.chooseFile': async () => {
      const { vault } = session;
      const path = await dialogs.chooseFile({ title: needs.words().chooseList, endings: READABLE });
      if (path === null) return null;
      const signal = imports.beginReading();
      const bytes = await files.read(path, MOST_BYTES);
      if (typeof bytes === 'string') return { is: 'refused', reason: bytes, at: '' };
      try {
        const answer = await spreadsheets.read(bytes, signal);
        // Somebody may have locked meanwhile, and another unlocked.
        if (session.vault !== vault || signal.aborted)
          throw new Refusal('locked', 'the vault was locked meanwhile');
        if (answer.is === 'refused') return answer;
        const reason = refusalOf(answer.file);
        if (reason !== null) return { is: 'refused', reason, at: '' };
        const about = {
          id: ImportId.parse(ids.next()),
          fileName: nameIn(path),
          form: formOf(answer.file),
        };
        imports.hold(about, answer.file);
        return { is: 'read', file: about };
      } catch (error) {
        if (signal.aborted && session.isOpen && session.vault === vault) return null;
        throw error;
      }
    },

    'organisations.previewImport': ({ id, choices, from }) => {
      const { plan, seen } = planFor(id, choices);
      return { file: imports.demand(id).about, preview: previewOf(plan, seen, from) };
    },

    'organisations.bringIn': ({ id, choices, seen, decisions }) => {
      const { vault } = session;
      const { organisations } = vault;
      const planned = planFor(id, choices);
      // What was decided was decided on what was seen.
      if (planned.seen !== seen) throw new Refusal('conflict', 'the map has changed since this was shown');
      const at = instantOf(clock.now());
      const { added, changed, same, leftOut, findings } = decide(planned.plan, decisions, {
        nextId: () => OrganisationId.parse(ids.next()),
        // Also by one that has gone into another: whatever names it means that one.
        isTaken: (taken) =>
          organisations.find(taken) !== undefined || vault.organisationMerges.meaning(taken) !== taken,
        at,
        today: today(),
        language: settings.read().language,
        from: choices.from,
      });
      const all = [...planned.plan.findings, ...findings];
      const counts = { added: added.length, changed: changed.length };
      const before = changed.map(({ id: changedId }) => demand(organisations.find(changedId)));
      if (added.length + changed.length > 0)
        vault.write({ action: 'organisation.broughtIn', subject: null, detail: counts }, () => {
          for (const organisation of added) organisations.insert(organisation);
          for (const [index, { version, next }] of changed.entries()) {
            const current = demand(before[index]);
            demandWritten(organisations.replace(nextVersion(current, version, next, clock)));
          }
        });
      const held = imports.demand(id);
      held.written = {
        findings: all,
        added: added.map((organisation) => organisation.id),
        changed: before.map((organisation) => ({ before: organisation, version: organisation.version + 1 })),
      };
      emitChanged(changed.map((organisation) => organisation.id));
      const notRows = planned.plan.findings.filter(({ kind }) => isOfRowLeftOut(kind)).length;
      return { ...counts, same, leftOut: leftOut + notRows, findings: all.length };
    },

    'organisations.prepareReport': ({ id, choices }) => {
      const { written } = imports.demand(id);
      const findings = written ? written.findings : planFor(id, choices).plan.findings;
      const bytes = spreadsheets.csv(reportRows(findings), ';');
      const stem = needs.words().importReportFileName;
      return hold('importReport', stem, { ending: '.csv', bytes, mediaType: 'text/csv' });
    },

    'organisations.takeBack': ({ id }) => {
      const { vault } = session;
      const { organisations } = vault;
      const held = imports.demand(id);
      const { written } = held;
      if (!written) throw new Refusal('notFound', 'nothing of this file was brought in');
      const ending = written.added.flatMap((addedId) => {
        const now = organisations.find(addedId);
        return now?.version === 1 && now.endedOn === null ? [now] : [];
      });
      const turning = written.changed.flatMap(({ before, version }) => {
        const now = organisations.find(before.id);
        return now?.version === version ? [{ now, before }] : [];
      });
      const done = { ended: ending.length, putBack: turning.length };
      const left = written.added.length + written.changed.length - done.ended - done.putBack;
      vault.write({ action: 'organisation.takenBack', subject: null, detail: done }, () => {
        for (const now of ending)
          demandWritten(organisations.replace(nextVersion(now, now.version, { endedOn: today() }, clock)));
        for (const { now, before } of turning) {
          const { details, checked, endedOn } = before;
          demandWritten(
            organisations.replace(nextVersion(now, now.version, { details, checked, endedOn }, clock)),
          );
        }
      });
      held.written = { ...written, added: [], changed: [] };
      emitChanged(turning.map(({ now }) => now.id));
      return { ...done, left };
    },

    'organisations.leaveImport': () => {
      imports.leave();
      return {};
    },

    'organisations.prepareMap': (choices) => {
      const { country, withEnded, format } = choices;
      const chosen = session.vault.organisations
        .all()
        .filter(
          ({ details, endedOn }) =>
            (withEnded || endedOn === null) &&
            (country === null || [...details.countries, ...details.countriesCovered].includes(country)),
        );
      return hold('socialMap', needs.words().socialMapFileName, {
        ending: MAP_ENDINGS[format],
        bytes: mapBytes(chosen, choices),
        mediaType: MEDIA_TYPES[format],
      });
    },
  };
};
