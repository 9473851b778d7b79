import { z } from 'zod';

/** In which forms a release can leave. */
export const RELEASE_FORMS = ['pdf'] as const;
export const ReleaseForm = z.enum(RELEASE_FORMS);
export type ReleaseForm = z.infer<typeof ReleaseForm>;
