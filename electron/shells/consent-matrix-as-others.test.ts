import { RELEASE_FORMS } from '#shared/domain/release/forms.ts';
import { consentMatrix } from './consent-matrix.testkit.ts';
import { unprintedCopies } from './copies.testkit.ts';
import { PRINTED } from './read-copy.testkit.ts';

/** All that is covered at once, in every form that no browser prints: the others take long, and have a file each. */
consentMatrix(
  'together',
  RELEASE_FORMS.filter((form) => !PRINTED.includes(form)),
  unprintedCopies,
);
