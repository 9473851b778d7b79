import type { Documents, Printer } from '../ports.ts';
import type { Session } from '../session.ts';

type Needs = { session: Session; printer: Printer; documents: Pick<Documents, 'practicePage'> };

/** Every page that is printed passes here, whoever has made it: from the practice vault none leaves without its mark. */
export const markingPrinter = ({ session, printer, documents }: Needs): Printer => ({
  pdfFrom: (html) => printer.pdfFrom(session.isPractice ? documents.practicePage(html) : html),
});
