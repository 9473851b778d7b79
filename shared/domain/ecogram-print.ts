import { z } from 'zod';
import { DatedVersionId } from './ids.ts';

/** How an ecogram is put on paper or into a file. Nothing that may harm anybody is on it unless it is asked for here. */

export const ECOGRAM_PAPERS = ['A4', 'Letter', 'A3'] as const;
export const EcogramPaper = z.enum(ECOGRAM_PAPERS);
export type EcogramPaper = z.infer<typeof EcogramPaper>;

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export const Orientation = z.enum(ORIENTATIONS);
export type Orientation = z.infer<typeof Orientation>;

export const PICTURE_WIDTH = { least: 400, most: 8000 } as const;

export const EcogramPdf = z.strictObject({
  format: z.literal('pdf'),
  paper: EcogramPaper,
  orientation: Orientation,
});
export type EcogramPdf = z.infer<typeof EcogramPdf>;

export const EcogramOutput = z.discriminatedUnion('format', [
  EcogramPdf,
  z.strictObject({ format: z.literal('svg') }),
  z.strictObject({
    format: z.literal('png'),
    /** In pixels. The height follows from the picture. */
    width: z.int().min(PICTURE_WIDTH.least).max(PICTURE_WIDTH.most),
  }),
]);
export type EcogramOutput = z.infer<typeof EcogramOutput>;
export type EcogramFormat = EcogramOutput['format'];

/** What each format starts with. */
export const USUAL_OUTPUTS: { readonly [Format in EcogramFormat]: EcogramOutput & { format: Format } } = {
  pdf: { format: 'pdf', paper: 'A4', orientation: 'landscape' },
  svg: { format: 'svg' },
  png: { format: 'png', width: 2400 },
};
export const ECOGRAM_FORMATS = ['pdf', 'svg', 'png'] as const satisfies readonly EcogramFormat[];

export const EcogramChoices = z.strictObject({
  output: EcogramOutput,
  /** Names only where somebody asks for them in this very export; otherwise roles. */
  withNames: z.boolean(),
  /** People and ties that are marked with a danger, and their marks. */
  withDanger: z.boolean(),
  withLegend: z.boolean(),
  ink: z.enum(['colour', 'blackAndWhite']),
  /** The ecogram as it stood then; `null` as it stands now. */
  version: DatedVersionId.nullable(),
});
export type EcogramChoices = z.infer<typeof EcogramChoices>;

export const usualEcogramChoices = (): EcogramChoices => ({
  output: USUAL_OUTPUTS.pdf,
  withNames: false,
  withDanger: false,
  withLegend: true,
  ink: 'blackAndWhite',
  version: null,
});
