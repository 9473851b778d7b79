import { instantOf } from '#shared/domain/dates.ts';
import type { PlanFileOutput } from '#shared/domain/documents.ts';
import { envelopeAround, envelopeText } from '#shared/domain/file-envelope.ts';
import type { PlanTable } from '#shared/domain/plan/tables.ts';
import { planAlone } from '#shared/domain/plan-alone.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import type { Documents, PlanHtmlRequest, Printer, Rasteriser } from '../ports.ts';

type Needs = { documents: Documents; printer: Printer; rasteriser: Rasteriser; isPractice: boolean };

/** Pixels of the ecogram across a sheet of A4, fine enough to be printed. */
const PICTURE_WIDTH = 2400;

/** A page as pixels, to be set into a document. */
export const pictureOf = async (
  page: string,
  { printer, rasteriser }: Pick<Needs, 'printer' | 'rasteriser'>,
): Promise<Uint8Array> => rasteriser.pngFrom(await printer.pdfFrom(page), PICTURE_WIDTH);

type Made = { bytes: Uint8Array; tables: PlanTable[] | null };

/** A plan in a form that is not to be printed. */
export const planFile = async (
  request: Omit<PlanHtmlRequest, 'paper'>,
  output: PlanFileOutput,
  { documents, printer, rasteriser, isPractice }: Needs,
): Promise<Made> => {
  const practice = isPractice ? { practice: true as const } : {};
  const { plan, standing, cautions, organisations, followed, language } = request;
  const listed = { plan, standing, cautions, organisations, followed, language, ...practice };
  switch (output.format) {
    case 'docx': {
      const picture = plan.content.withEcogram
        ? await pictureOf(documents.planPictureHtml(request), { printer, rasteriser })
        : null;
      return { bytes: await documents.planDocx({ ...request, picture, ...practice }), tables: null };
    }
    case 'xlsx': {
      const inWords = { ...listed, content: plan.content, language: UiLanguage.parse(language) };
      return { bytes: await documents.planWorkbook(listed), tables: planTables(inWords) };
    }
    case 'csv':
      return { bytes: documents.planCsv({ ...listed, list: output.list }), tables: null };
    case 'json':
      return { bytes: new TextEncoder().encode(planText(request, isPractice)), tables: null };
  }
};

const planText = (request: Omit<PlanHtmlRequest, 'paper'>, isPractice: boolean): string => {
  const { plan, standing, cautions, language, printedOn, logHead, organisations } = request;
  return envelopeText(
    envelopeAround({
      madeAt: instantOf(printedOn),
      standings: [{ planId: plan.id, ...standing }],
      cautions: new Map([[plan.id, cautions]]),
      contents: planAlone(request),
      ...{ language, isPractice, logHead, organisations },
    }),
  );
};
