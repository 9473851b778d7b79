import { instantOf } from '#shared/domain/dates.ts';
import { envelopeAround, envelopeText } from '#shared/domain/file-envelope.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { withOwnIds } from './own-ids.ts';
import { toTheHour } from './to-the-hour.ts';

/**
 * The smaller copy for other programs, as `docs/client-file.schema.json` has it: under ids of its own, and with moments told to the hour. What still
 * says that two copies are of one client is what is told of them, and the hash of a frozen version, by which two who have it can see that it is the same.
 */
export const releaseJson = (request: ReleaseRequest): Uint8Array => {
  const { copy, number, language, organisations, standings, cautions, logHead, printedOn, isPractice } =
    request;
  const envelope = envelopeAround({
    ...{ madeAt: instantOf(printedOn), language, standings: [...standings] },
    ...{ contents: toTheHour(copy), organisations },
    ...{ cautions, logHead, isPractice, copyNumber: number },
  });
  return new TextEncoder().encode(envelopeText(withOwnIds(envelope, request.newId)));
};
