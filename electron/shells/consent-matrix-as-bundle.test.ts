import { consentMatrix } from './consent-matrix.testkit.ts';
import { printedCopies } from './copies.testkit.ts';

/** All that is covered at once, as a bundle, which is opened with its key. */
consentMatrix('together', ['bundle'], printedCopies());
