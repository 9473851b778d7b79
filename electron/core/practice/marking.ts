import type { Documents, PrintDialog, Printer } from '../ports.ts';
import type { Session } from '../session.ts';

type Marks = { session: Session; documents: Pick<Documents, 'practicePage'> };
type Needs = Marks & {
  printer: Printer;
  documents: Pick<Documents, 'practicePage' | 'withPlainMetadata'>;
};

const marked = ({ session, documents }: Marks, html: string): string =>
  session.isPractice ? documents.practicePage(html) : html;

/**
 * Every page that is printed passes here, whoever has made it: from the practice vault none leaves without its mark, and no PDF says with what and
 * when it was made.
 */
export const markingPrinter = ({ printer, ...needs }: Needs): Printer => ({
  pdfFrom: async (html) => needs.documents.withPlainMetadata(await printer.pdfFrom(marked(needs, html))),
});

/** And every page that goes to a printer. */
export const markingPrintDialog = ({
  printDialog,
  ...needs
}: Marks & { printDialog: PrintDialog }): PrintDialog => ({
  offer: (page, signal) => printDialog.offer({ ...page, html: marked(needs, page.html) }, signal),
});
