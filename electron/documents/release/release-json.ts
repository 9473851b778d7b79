import { instantOf } from '#shared/domain/dates.ts';
import { envelopeAround, envelopeText } from '#shared/domain/file-envelope.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { withOwnIds } from './own-ids.ts';

/** The smaller copy for other programs, as `docs/client-file.schema.json` has it. */
export const releaseJson = (request: ReleaseRequest): Uint8Array => {
  const { copy, number, language, organisations, standings, cautions, logHead, printedOn, isPractice } =
    request;
  const envelope = envelopeAround({
    ...{ madeAt: instantOf(printedOn), language, standings: [...standings], contents: copy, organisations },
    ...{ cautions, logHead, isPractice, copyNumber: number },
  });
  return new TextEncoder().encode(envelopeText(withOwnIds(envelope, request.newId)));
};
