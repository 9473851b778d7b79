import { Refusal } from '#shared/contract/errors.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { HeldDocumentId, ImportId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import type { ImportChoices, ImportFile } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { FileRead } from '#shared/domain/organisation-exchange/file-read.ts';
import { type Finding, isOfRowLeftOut } from '#shared/domain/organisation-exchange/findings.ts';
import { type GivingChoices, MAP_ENDINGS } from '#shared/domain/organisation-exchange/giving.ts';
import { tableOf } from '#shared/domain/organisation-exchange/leaving.ts';
import { mapFrom } from '#shared/domain/organisation-exchange/social-map-file.ts';
import { meaningAfter } from '#shared/domain/organisation-merge.ts';
import type { UiLanguage } from '#shared/domain/settings.ts';
import { withPracticeColumn } from '#shared/i18n/practice-column.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import type { Handlers } from '../handlers.ts';
import { type ChosenList, chosenLists } from '../lists/chosen-lists.ts';
import { HeldList } from '../lists/held-list.ts';
import { reportTable } from '../lists/report.ts';
import type { ChosenFiles, Clock, Dialogs, Ids, SettingsStore, Spreadsheets } from '../ports.ts';
import { demand, demandWritten, nextVersion } from '../records.ts';
import type { Session } from '../session.ts';
import { decide } from './bring-in.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
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
  | 'organisations.readAnew'
  | 'organisations.previewImport'
  | 'organisations.bringIn'
  | 'organisations.prepareReport'
  | 'organisations.takeBack'
  | 'organisations.leaveImport'
  | 'organisations.prepareMap';

/** What has been written, for whoever wants the report or takes it back. */
type Written = {
  findings: Finding[];
  added: OrganisationId[];
  /** As they were, and the version that they have since. */
  changed: { before: Organisation; version: number }[];
};

const READABLE = ['xlsx', 'csv', 'tsv', 'txt', 'json'];

const MEDIA_TYPES = {
  csv: 'text/csv',
  map: 'application/json',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

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

const aboutOf = (id: ImportId, { fileName, file }: ChosenList): ImportFile => ({
  id,
  fileName,
  form: formOf(file),
});

/** The social map in and out of the vault: lists of other programs, and maps of other shelters. */
export const exchangeHandlers = (needs: Needs): Handlers<ExchangeMethods> => {
  const { session, held, spreadsheets, settings, clock, ids } = needs;
  const lists = chosenLists(needs);
  const imports = new HeldList<ImportFile, ImportChoices, ImportPlan, Written>();
  session.onClose(() => imports.leave());
  session.subscribe(({ event }) => {
    if (event === 'organisation.changed' || event === 'organisations.changed') imports.forgetPlan();
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
    return held.hold({ id: HeldDocumentId.parse(ids.next()), suggestedName, mediaType }, { bytes }, showing);
  };

  const reportRows = (findings: readonly Finding[]): string[][] => {
    const t = wordsOf(settings.read().language);
    const lines = findings.map(({ kind, ...finding }) => ({
      ...finding,
      what: t(`exchange:finding.${kind}`),
    }));
    return reportTable(lines, t);
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
        return spreadsheets.workbook(
          sheetName(language),
          rowsOf(chosen, choices),
          wordsOf(language)('print:cutInCell'),
        );
    }
  };

  return {
    'organisations.chooseFile': async () => {
      const asked = { title: needs.words().chooseList, endings: READABLE };
      const answer = await lists.choose(asked, () => imports.beginReading());
      if (answer?.is !== 'read') return answer;
      const about = aboutOf(ImportId.parse(ids.next()), answer.list);
      imports.hold(about, answer.list);
      return { is: 'read', file: about };
    },

    'organisations.readAnew': async ({ id, reading }) => {
      const { list } = imports.demandUnwritten(id);
      const answer = await lists.readAs(list, reading, imports.beginReadingAnew());
      if (answer?.is !== 'read') return answer;
      const about = aboutOf(id, answer.list);
      imports.hold(about, answer.list);
      return { is: 'read', file: about };
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
