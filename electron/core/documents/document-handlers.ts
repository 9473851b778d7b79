import { Refusal } from '#shared/contract/errors.ts';
import type { AuditDetail, AuditHead } from '#shared/domain/audit.ts';
import { clientCopyOf } from '#shared/domain/client-copy.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { DOCX, XLSX } from '#shared/domain/documents.ts';
import type { EcogramPaper, Orientation } from '#shared/domain/ecogram-print.ts';
import { fearsSaid } from '#shared/domain/fear.ts';
import { FILE_ENDING } from '#shared/domain/file-envelope.ts';
import { ClientFileId, HeldDocumentId } from '#shared/domain/ids.ts';
import { type CalendarPeriod, isOver } from '#shared/domain/numbers/period.ts';
import { organisationsInOverview } from '#shared/domain/overview.ts';
import type { NumberedFile } from '#shared/domain/release/copy.ts';
import { recipientNames } from '../consents/consent-handlers.ts';
import { oneState, twoStates } from '../ecogram/two-states.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Exports } from '../locking/exports.ts';
import { periodCode, reportFrom } from '../numbers/number-handlers.ts';
import { overviewsOf } from '../overviews/overview-handlers.ts';
import { peopleToName } from '../overviews/people-to-name.ts';
import { twoOverviews } from '../overviews/two-overviews.ts';
import { printedVersion } from '../plan/printed-version.ts';
import type {
  Clock,
  Documents,
  ExportWriter,
  Ids,
  InsideDrawingRequest,
  OpenVault,
  PictureLook,
  PrintDialog,
  Printer,
  Rasteriser,
} from '../ports.ts';
import { demand } from '../records.ts';
import { reportRoadmap } from '../roadmap/report-roadmap.ts';
import type { Session } from '../session.ts';
import type { ChoosingPlace } from './choosing-place.ts';
import type { HeldDocuments, Made, Receipts, Showing } from './held-documents.ts';
import { organisationsById } from './named-organisations.ts';
import { namesOffCopy } from './names-off-copy.ts';
import { planToTell } from './plan-to-tell.ts';
import { summaryToTell, whatIsOnSummary } from './summary-to-tell.ts';
import { writeOut } from './write-out.ts';

/** What of others' safety a document carries, for whoever reads the log. */
const whatIsOn = ({ withNames, withDanger }: Pick<PictureLook, 'withNames' | 'withDanger'>): AuditDetail => ({
  ...(withNames ? { names: 'shown' } : {}),
  ...(withDanger ? { danger: 'shown' } : {}),
});

type Needs = {
  session: Session;
  held: HeldDocuments;
  documents: Documents;
  printer: Printer;
  rasteriser: Rasteriser;
  printDialog: PrintDialog;
  places: ChoosingPlace;
  writer: ExportWriter;
  exports: Exports;
  clock: Clock;
  ids: Ids;
  /** In the language of the screen: the dialog's title and the stems of file names. */
  words(): {
    saveDialogTitle: string;
    planFileName: string;
    riskFileName: string;
    clientCopyFileName: string;
    consentFileName: string;
    summaryFileName: string;
    ecogramFileName: string;
    comparisonFileName: string;
    overviewFileName: string;
    sheetFileName: string;
    socialMapFileName: string;
    openersFileName: string;
    numbersFileName: string;
  };
};

export const documentHandlers = (needs: Needs): Handlers<MethodsOf<'documents'>> => {
  const { session, held, documents, printer, rasteriser, places, writer, exports, clock, ids } = needs;

  const nameFor = (stem: string, ending: string) => `${stem} ${localDayOf(clock.now())}.${ending}`;

  const MEDIA_TYPES = {
    pdf: 'application/pdf',
    svg: 'image/svg+xml',
    png: 'image/png',
    csv: 'text/csv',
    xlsx: XLSX,
    docx: DOCX,
    json: 'application/json',
  } as const;

  /** A file that a program can read says in its name which program. */
  const endingOf = (format: Format): string => (format === 'json' ? FILE_ENDING.slice(1) : format);

  /** While a page is printed or a dialog is open, the vault may be locked or the file removed. */
  const demandShown = (vault: OpenVault, { subject }: Showing): void => {
    // Whoever has opened it again has another vault in hand: this one says of itself that it is locked.
    vault.log.head();
    if (subject !== null) demand(vault.files.find(ClientFileId.parse(subject)));
  };

  type Format = keyof typeof MEDIA_TYPES;

  /** First the log, then the document, which says on paper how the log stood with its own making in it. */
  const noted = (
    { log }: OpenVault,
    format: Format,
    shown: Showing,
  ): { showing: Showing; logHead: AuditHead } => {
    const showing = { ...shown, detail: { ...shown.detail, format } };
    log.note({ action: 'document.prepared', ...showing });
    return { showing, logHead: log.head() };
  };

  /** As pages that can be looked at and saved, and printed from what they were made of. */
  const onPages = async (
    html: string,
    paper: EcogramPaper,
    lies: Orientation = 'portrait',
  ): Promise<Made> => ({
    bytes: await printer.pdfFrom(html),
    page: { html, paper, landscape: lies === 'landscape' },
  });

  type Printed = { stem: string; format: Format; made: Made; showing: Showing };

  const hold = (vault: OpenVault, { stem, format, made, showing }: Printed) => {
    // Printing takes a while. In a vault that was locked meanwhile no file is found, and nothing is left behind, whoever
    // has opened it again.
    demandShown(vault, showing);
    const about = {
      id: HeldDocumentId.parse(ids.next()),
      suggestedName: nameFor(stem, endingOf(format)),
      mediaType: MEDIA_TYPES[format],
    };
    return held.hold(about, made, showing);
  };

  type Leaving = {
    vault: OpenVault;
    path: string;
    copy: Uint8Array;
    showing: Showing;
    receipts: Receipts | undefined;
  };

  const write = async (leaving: Leaving, signal: AbortSignal): Promise<NumberedFile[]> => {
    const { vault, path, copy, showing, receipts } = leaving;
    // First the log, then the file: nothing leaves the vault without a trace. A dialog that outlasts a lock ends here,
    // also where somebody has unlocked again: it was another session's.
    demandShown(vault, showing);
    const begun = receipts?.begin();
    vault.log.note({ action: 'document.saved', ...showing });
    await writeOut(writer, { path, bytes: copy, signal }, (outcome) => {
      if (outcome === 'failed') vault.log.note({ action: 'document.saveFailed', ...showing });
      begun?.settle(outcome);
    });
    return begun?.receipts ?? [];
  };

  const drawingOf = (request: InsideDrawingRequest): string => {
    const svg = documents.insideDrawing(request);
    return session.isPractice ? documents.practiceDrawing(svg, request.language) : svg;
  };

  /** @throws {Refusal} `badInput` for a period that isn't over, or not of the kind that is given out */
  const demandToGiveOut = ({ policy }: OpenVault, period: CalendarPeriod): void => {
    if (period.kind !== policy.read().numbersEvery || !isOver(period, localDayOf(clock.now())))
      throw new Refusal('badInput', 'numbers of this period are not given out');
  };

  return {
    'documents.preparePlan': async ({ paper, ...asked }) => {
      const { vault } = session;
      const { told, shown } = planToTell(vault, asked, clock);
      const { showing, logHead } = noted(vault, 'pdf', shown);
      const made = await onPages(documents.planHtml({ ...told, paper, logHead }), paper);
      return hold(vault, { stem: needs.words().planFileName, format: 'pdf', made, showing });
    },

    'documents.prepareClientCopy': async ({ planId, number, choices }) => {
      const { vault } = session;
      const { plan } = printedVersion(vault, demand(vault.plans.find(planId)), number);
      const { copy, leftOut } = clientCopyOf(plan.content, choices, namesOffCopy(vault, plan.fileId));
      const { language, paper, withNames } = choices;
      const detail = { what: 'clientCopy', plan: planId, language, ...(withNames ? { names: 'shown' } : {}) };
      const { showing } = noted(vault, 'pdf', { subject: plan.fileId, detail });
      const html = documents.clientPlanHtml({ copy, choices, printedOn: clock.now() });
      const made = await onPages(html, paper);
      const held = hold(vault, { stem: needs.words().clientCopyFileName, format: 'pdf', made, showing });
      return { ...held, leftOut };
    },

    'documents.prepareRisk': async ({ id, language, paper }) => {
      const { vault } = session;
      const assessment = demand(vault.risks.find(id));
      const { details } = demand(vault.files.find(assessment.fileId));
      const detail = { what: 'risk' };
      const { showing, logHead } = noted(vault, 'pdf', { subject: assessment.fileId, detail });
      const fears = fearsSaid(vault.fears.ofFile(assessment.fileId));
      const request = { assessment, fears, clientLabel: details.workingName, language };
      const html = documents.riskHtml({ ...request, paper, printedOn: clock.now(), logHead });
      const made = await onPages(html, paper);
      return hold(vault, { stem: needs.words().riskFileName, format: 'pdf', made, showing });
    },

    'documents.prepareSummary': async ({ fileId, named, opened, language, paper }) => {
      const { vault } = session;
      const printedOn = clock.now();
      const told = summaryToTell(vault, { fileId, named, opened }, localDayOf(printedOn));
      const detail = { what: 'summary', ...whatIsOnSummary(named, opened) };
      const { showing, logHead } = noted(vault, 'pdf', { subject: fileId, detail });
      const request = { ...told, opened, language, paper, printedOn, logHead };
      const made = await onPages(documents.summaryHtml(request), paper);
      return hold(vault, { stem: needs.words().summaryFileName, format: 'pdf', made, showing });
    },

    'documents.prepareConsent': async ({ id, filled, language, paper }) => {
      const { vault } = session;
      const consent = demand(vault.consents.find(id));
      const { showing } = noted(vault, 'pdf', { subject: consent.fileId, detail: { what: 'consent' } });
      const organisations = recipientNames(vault, [consent.recipient]);
      const request = { consent, organisations, filled, language, paper, printedOn: clock.now() };
      const made = await onPages(documents.consentHtml(request), paper);
      return hold(vault, { stem: needs.words().consentFileName, format: 'pdf', made, showing });
    },

    'documents.prepareEcogram': async ({ fileId, language, choices }) => {
      const { vault } = session;
      const { output, version, ...look } = choices;
      const { format } = output;
      const { clientLabel, records, keptAt } = oneState(vault, { fileId, version }, look.withDanger);
      const printedOn = clock.now();
      const request = { records, clientLabel, language, detail: 'full', ...look, printedOn } as const;
      const detail = { what: 'ecogram', ...whatIsOn(look) };
      const { showing, logHead } = noted(vault, format, { subject: fileId, detail });
      const ready = (made: Made) =>
        hold(vault, { stem: needs.words().ecogramFileName, format, made, showing });
      switch (output.format) {
        case 'svg':
          return ready({ bytes: new TextEncoder().encode(drawingOf(request)) });
        case 'png': {
          const drawing = await printer.pdfFrom(documents.insideDrawingHtml(request));
          return ready({ bytes: await rasteriser.pngFrom(drawing, output.width) });
        }
        case 'pdf': {
          const { paper, orientation } = output;
          const onPaper = { paper, orientation, keptAt, logHead };
          return ready(await onPages(documents.ecogramHtml({ ...request, ...onPaper }), paper, orientation));
        }
      }
    },

    'documents.prepareComparison': async ({ language, paper, withNames, withDanger, ...which }) => {
      const { vault } = session;
      const { fileId, ...states } = twoStates(vault, which, withDanger);
      const detail = { what: 'comparison', ...whatIsOn({ withNames, withDanger }) };
      const { showing, logHead } = noted(vault, 'pdf', { subject: fileId, detail });
      const onPaper = { language, paper, printedOn: clock.now(), logHead };
      const html = documents.comparisonHtml({ ...states, ...onPaper, withNames });
      const made = await onPages(html, paper, 'landscape');
      return hold(vault, { stem: needs.words().comparisonFileName, format: 'pdf', made, showing });
    },

    'documents.prepareOverview': async ({ fileId, sheet, withWords, language, paper }) => {
      const { vault } = session;
      const { content, updatedAt } = overviewsOf(vault, fileId);
      const people = peopleToName(vault, fileId);
      const organisations = organisationsById(vault, organisationsInOverview(content));
      const fears = fearsSaid(vault.fears.ofFile(fileId));
      const assessments = vault.risks.ofFile(fileId);
      const { showing, logHead } = noted(vault, 'pdf', { subject: fileId, detail: { what: 'overview' } });
      const onPaper = { language, paper, printedOn: clock.now(), logHead };
      const shown = { content, updatedAt, people, organisations, fears, assessments, withWords };
      const made = await onPages(documents.overviewHtml({ ...shown, ...onPaper, sheet }), paper);
      return hold(vault, { stem: needs.words().overviewFileName, format: 'pdf', made, showing });
    },

    'documents.prepareOverviewComparison': async ({ language, paper, ...which }) => {
      const { vault } = session;
      const { fileId, ...moments } = twoOverviews(vault, which);
      const people = peopleToName(vault, fileId);
      const named = [moments.before, moments.after].flatMap(organisationsInOverview);
      const organisations = organisationsById(vault, named);
      const { showing, logHead } = noted(vault, 'pdf', { subject: fileId, detail: { what: 'overview' } });
      const onPaper = { language, paper, printedOn: clock.now(), logHead };
      const html = documents.overviewComparisonHtml({ ...moments, people, organisations, ...onPaper });
      const made = await onPages(html, paper);
      return hold(vault, { stem: needs.words().overviewFileName, format: 'pdf', made, showing });
    },

    'documents.prepareOrganisations': async ({ organisations, fields, language, paper }) => {
      const { vault } = session;
      const those = organisations.map(({ id, calledAs }) => ({
        details: demand(vault.organisations.find(id)).details,
        calledAs,
      }));
      const detail = { what: 'organisations', count: those.length };
      const { showing } = noted(vault, 'pdf', { subject: null, detail });
      const request = { organisations: those, fields, language, paper, printedOn: clock.now() };
      const made = await onPages(documents.sheetHtml(request), paper);
      return hold(vault, { stem: needs.words().sheetFileName, format: 'pdf', made, showing });
    },

    'documents.prepareSocialMap': async ({ country, language, paper }) => {
      const { vault } = session;
      const organisations = vault.organisations.ofCountry(country);
      const detail = { what: 'socialMap', ...(country === null ? {} : { country }) };
      const { showing, logHead } = noted(vault, 'pdf', { subject: null, detail });
      const request = { organisations, country, language, paper, printedOn: clock.now(), logHead };
      const made = await onPages(documents.socialMapHtml(request), paper);
      return hold(vault, { stem: needs.words().socialMapFileName, format: 'pdf', made, showing });
    },

    'documents.prepareOpeners': async ({ roadmapId, language, paper }) => {
      const { vault } = session;
      const { content: roadmap } =
        roadmapId === null ? { content: reportRoadmap()[language] } : demand(vault.roadmaps.find(roadmapId));
      const { showing, logHead } = noted(vault, 'pdf', { subject: null, detail: { what: 'openers' } });
      const { emergencyNumber } = vault.roadmaps.help().details;
      const card = { roadmap, isLocal: roadmapId !== null, emergencyNumber, language };
      const html = documents.openersHtml({ ...card, paper, printedOn: clock.now(), logHead });
      const made = await onPages(html, paper, 'landscape');
      return hold(vault, { stem: needs.words().openersFileName, format: 'pdf', made, showing });
    },

    'documents.prepareNumbers': async ({ period, language, output }) => {
      const { vault } = session;
      demandToGiveOut(vault, period);
      const report = reportFrom(vault, period);
      const detail = { what: 'numbers', ...periodCode(period), threshold: report.threshold };
      const { showing, logHead } = noted(vault, output.format, { subject: null, detail });
      const ready = (made: Made) =>
        hold(vault, { stem: needs.words().numbersFileName, format: output.format, made, showing });
      const request = { report, language, ...(session.isPractice ? { practice: true as const } : {}) };
      switch (output.format) {
        case 'csv':
          return ready({ bytes: documents.numbersCsv(request) });
        case 'xlsx':
          return ready({ bytes: await documents.numbersXlsx(request) });
        case 'pdf': {
          const { paper } = output;
          const onPaper = { paper, printedOn: clock.now(), logHead };
          return ready(await onPages(documents.numbersHtml({ ...request, ...onPaper }), paper));
        }
      }
    },

    'documents.save': async ({ id, goOn }) => {
      const { vault } = session;
      const { about, bytes, showing, receipts } = held.demand(id);
      // The copy outlives a lock while the dialog is open only in this call, which then refuses to write it.
      const copy = bytes.slice();
      try {
        const place = await places.forFile({ about, title: needs.words().saveDialogTitle, goOn });
        if (place?.is !== 'chosen') return place;
        const { path } = place;
        const numbered = await exports.run((signal) =>
          write({ vault, path, copy, showing, receipts }, signal),
        );
        return { is: 'saved', path, receipts: numbered };
      } finally {
        copy.fill(0);
      }
    },

    'documents.print': async ({ id }) => {
      const { vault } = session;
      const { page, showing } = held.demand(id);
      if (!page) throw new Refusal('notFound', 'it was not made of pages');
      demandShown(vault, showing);
      const onPaper = { ...showing, detail: { ...showing.detail, format: 'paper' } };
      // First the log, then the paper: once the dialog is there, nobody can tell what comes out of a printer.
      vault.log.note({ action: 'document.printed', ...onPaper });
      return exports.run(async (signal) => {
        const is = await needs.printDialog.offer(page, signal).catch((error: unknown) => {
          if (signal.aborted) throw new Refusal('locked', 'the vault was locked while the dialog was open');
          throw error;
        });
        if (is === 'cancelled') vault.log.note({ action: 'document.printCancelled', ...onPaper });
        return { is };
      });
    },

    'documents.release': ({ id }) => {
      held.release(id);
      return {};
    },
  };
};
