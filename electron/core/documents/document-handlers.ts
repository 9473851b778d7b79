import { localDayOf } from '#shared/domain/dates.ts';
import { ClientFileId, HeldDocumentId } from '#shared/domain/ids.ts';
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

  /** While a page is printed or a dialog is open, the vault may be locked or the file removed. */
  const demandShown = ({ subject }: Showing): void => {
    if (subject !== null) demand(session.vault.files.find(ClientFileId.parse(subject)));
  };

  const hold = (stem: string, format: keyof typeof MEDIA_TYPES, bytes: Uint8Array, shown: Showing) => {
    const showing = { ...shown, detail: { ...shown.detail, format } };
    demandShown(shown);
    session.vault.log.note({ action: 'document.prepared', ...showing });
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
      const html = documents.planHtml({
        plan,
        ecogram,
        clientLabel,
        language,
        paper,
        printedOn: clock.now(),
      });
      const pdf = await printer.pdfFrom(html);
      const showing = { subject: plan.fileId, detail: { what: 'plan', plan: planId } };
      return hold(needs.words().planFileName, 'pdf', pdf, showing);
    },

    'documents.prepareEcogram': async ({ fileId, language, format, paper }) => {
      const { files, ecograms } = session.vault;
      const { details } = demand(files.find(fileId));
      const ecogram = demand(ecograms.ofFile(fileId));
      const request = { ecogram, clientLabel: details.workingName, language, detail: 'full' } as const;
      const { ecogramFileName } = needs.words();
      const showing = { subject: fileId, detail: { what: 'ecogram' } };
      if (format === 'svg') {
        const bytes = new TextEncoder().encode(documents.ecogramSvg(request));
        return hold(ecogramFileName, 'svg', bytes, showing);
      }
      const html = documents.ecogramHtml({ ...request, paper, printedOn: clock.now() });
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
        demandShown(showing);
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
