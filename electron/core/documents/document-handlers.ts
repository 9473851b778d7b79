import { localDayOf } from '#shared/domain/dates.ts';
import { HeldDocumentId } from '#shared/domain/ids.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Clock, Dialogs, Documents, ExportWriter, Ids, Printer } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import type { HeldDocuments } from './held-documents.ts';

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

  const hold = (suggestedName: string, mediaType: 'application/pdf' | 'image/svg+xml', bytes: Uint8Array) => {
    // Printing takes a while. Whoever locks meanwhile has left nothing behind.
    session.demandOpen();
    return held.hold({ id: HeldDocumentId.parse(ids.next()), suggestedName, mediaType }, bytes);
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
      return hold(nameFor(needs.words().planFileName, 'pdf'), 'application/pdf', await printer.pdfFrom(html));
    },

    'documents.prepareEcogram': async ({ fileId, language, format, paper }) => {
      const { files, ecograms } = session.vault;
      const { details } = demand(files.find(fileId));
      const ecogram = demand(ecograms.ofFile(fileId));
      const request = { ecogram, clientLabel: details.workingName, language, detail: 'full' } as const;
      const { ecogramFileName } = needs.words();
      if (format === 'svg') {
        const bytes = new TextEncoder().encode(documents.ecogramSvg(request));
        return hold(nameFor(ecogramFileName, 'svg'), 'image/svg+xml', bytes);
      }
      const html = documents.ecogramHtml({ ...request, paper, printedOn: clock.now() });
      return hold(nameFor(ecogramFileName, 'pdf'), 'application/pdf', await printer.pdfFrom(html));
    },

    'documents.save': async ({ id }) => {
      const { about, bytes } = held.demand(id);
      const title = needs.words().saveDialogTitle;
      // The copy outlives a lock while the dialog is open only in this call, which then refuses to write it.
      const copy = bytes.slice();
      try {
        const path = await dialogs.chooseSavePath({ title, suggestedName: about.suggestedName });
        if (path === null) return null;
        session.demandOpen();
        await writer.write(path, copy);
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
