import { z } from 'zod';

/** In which forms a release can leave. A new one is a line here, one where it is made, and one in the release matrix. */
export const RELEASE_FORMS = ['pdf', 'json'] as const;
export const ReleaseForm = z.enum(RELEASE_FORMS);
export type ReleaseForm = z.infer<typeof ReleaseForm>;

export const RELEASE_MEDIA = { pdf: 'application/pdf', json: 'application/json' } as const satisfies Record<
  ReleaseForm,
  string
>;
/** How its file's name ends. */
export const RELEASE_ENDINGS = { pdf: 'pdf', json: 'mooring-file.json' } as const satisfies Record<
  ReleaseForm,
  string
>;
