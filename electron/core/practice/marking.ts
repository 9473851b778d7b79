import type { Documents, Printer } from '../ports.ts';
import type { Session } from '../session.ts';

type Needs = {
  session: Session;
  printer: Printer;
  documents: Pick<Documents, 'practicePage' | 'withPlainMetadata'>;
};

/**
 * Every page that is printed passes here, whoever has made it: from the practice vault none leaves without its mark, and no PDF says with what and
 * when it was made.
 */
export const markingPrinter = ({ session, printer, documents }: Needs): Printer => ({
  pdfFrom: async (html) =>
    documents.withPlainMetadata(
      await printer.pdfFrom(session.isPractice ? documents.practicePage(html) : html),
    ),
});
