import { Refusal } from '#shared/contract/errors.ts';
import type { AuditHead } from '#shared/domain/audit.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { HeldDocumentId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Dialogs, Documents, ExportWriter, Ids, Printer } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import type { HeldDocuments, Showing } from './held-documents.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  documents: Documents;
  printer: Printer;
  dialogs: Dialogs;
  writer: ExportWriter;
  clock: Clock;
  ids: Ids;
  /** In the language of the screen: the dialog's title and the stems of file names. */
  words(): { saveDialogTitle: string; planFileName: string; ecogramFileName: string };
};

export const documentHandlers = (needs: Needs): Handlers<MethodsOf<'documents'>> => {
  const { session, held, documents, printer, dialogs, writer, clock, ids } = needs;

  const nameFor = (stem: string, ending: string) => `${stem} ${localDayOf(clock.now())}.${ending}`;

  const MEDIA_TYPES = { pdf: 'application/pdf', svg: 'image/svg+xml' } as const;

  type Format = keyof typeof MEDIA_TYPES;

  /** First the log, then the document, which says on paper how the log stood with its own making in it. */
  const noted = (format: Format, shown: Showing): { showing: Showing; logHead: AuditHead } => {
    const showing = { ...shown, detail: { ...shown.detail, format } };
    const { log } = session.vault;
    log.note({ action: 'document.prepared', ...showing });
    return { showing, logHead: log.head() };
  };

  const hold = (stem: string, format: Format, bytes: Uint8Array, showing: Showing) => {
    // Printing takes a while. Whoever locks meanwhile has left nothing behind.
    if (!session.isOpen) throw new Refusal('locked', 'the vault was locked meanwhile');
    const about = {
      id: HeldDocumentId.parse(ids.next()),
      suggestedName: nameFor(stem, format),
      mediaType: MEDIA_TYPES[format],
    };
    return held.hold(about, bytes, showing);
  };

  return {
    'documents.preparePlan': async ({ planId, language, paper }) => {
      const { plans, files, ecograms } = session.vault;
      const plan = demand(plans.find(planId));
      const { details } = demand(files.find(plan.fileId));
      const ecogram = demand(ecograms.ofFile(plan.fileId));
      const clientLabel = plan.content.planFor || details.workingName;
      const detail = { what: 'plan', plan: planId };
      const { showing, logHead } = noted('pdf', { subject: plan.fileId, detail });
      const request = { plan, ecogram, clientLabel, language };
      const html = documents.planHtml({ ...request, paper, printedOn: clock.now(), logHead });
      return hold(needs.words().planFileName, 'pdf', await printer.pdfFrom(html), showing);
    },

    'documents.prepareEcogram': async ({ fileId, language, format, paper }) => {
      const { files, ecograms } = session.vault;
      const { details } = demand(files.find(fileId));
      const ecogram = demand(ecograms.ofFile(fileId));
      const request = { ecogram, clientLabel: details.workingName, language, detail: 'full' } as const;
      const { ecogramFileName } = needs.words();
      const { showing, logHead } = noted(format, { subject: fileId, detail: { what: 'ecogram' } });
      if (format === 'svg') {
        // A drawing to work on in other programs doesn't bear the log's head: out of sight it would go along into whatever is
        // made of it, and it would no longer be true of that. That it was made stands in the log.
        const bytes = new TextEncoder().encode(documents.ecogramSvg(request));
        return hold(ecogramFileName, 'svg', bytes, showing);
      }
      const html = documents.ecogramHtml({ ...request, paper, printedOn: clock.now(), logHead });
      return hold(ecogramFileName, 'pdf', await printer.pdfFrom(html), showing);
    },

    'documents.save': async ({ id }) => {
      const { about, bytes, showing } = held.demand(id);
      const title = needs.words().saveDialogTitle;
      // The copy outlives a lock while the dialog is open only in this call, which then refuses to write it.
      const copy = bytes.slice();
      try {
        const path = await dialogs.chooseSavePath({ title, suggestedName: about.suggestedName });
        if (path === null) return null;
        // First the log, then the file: nothing leaves the vault without a trace.
        session.vault.log.note({ action: 'document.saved', ...showing });
        await writer.write(path, copy).catch((error: unknown) => {
          if (session.staff) session.vault.log.note({ action: 'document.saveFailed', ...showing });
          throw error;
        });
        return { path };
      } finally {
        copy.fill(0);
      }
    },

    'documents.release': ({ id }) => {
      held.release(id);
      return {};
    },
  };
};
