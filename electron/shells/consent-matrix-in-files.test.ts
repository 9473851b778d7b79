import { RELEASE_FORMS } from '#shared/domain/release/forms.ts';
import { consentMatrix } from './consent-matrix.testkit.ts';
import { unprintedCopies } from './copies.testkit.ts';
import { isPrinted } from './read-copy.testkit.ts';

/** All that is covered at once, in every form that no browser prints. */
consentMatrix(
  'together',
  RELEASE_FORMS.filter((form) => !isPrinted(form)),
  unprintedCopies,
);
