import { consentMatrix } from './consent-matrix.testkit.ts';
import { printedCopies } from './copies.testkit.ts';

/** All that is covered at once, as a PDF. */
consentMatrix('together', ['pdf'], printedCopies());
