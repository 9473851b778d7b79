import { createHash } from 'node:crypto';
import { canonicalJson } from '../header/canonical-json.ts';

/** What is frozen, and what of. `content`: as it will be read from the row again, not as this program understands it. */
export type Freezable = {
  planId: string;
  number: number;
  content: unknown;
  ecogram?: unknown;
  names?: unknown;
};

/** The hash of a frozen version, in hexadecimal: `docs/vault-format.md` says over what. */
export const hashOfVersion = ({ planId, number, content, ecogram, names }: Freezable): string => {
  // A version without a picture or names has the hash that it had before there were any.
  const picture = ecogram == null ? {} : { ecogram };
  const called = names == null ? {} : { names };
  return createHash('sha256')
    .update(
      canonicalJson({ format: 'mooring-plan-version', planId, number, content, ...picture, ...called }),
      'utf8',
    )
    .digest('hex');
};
