import { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { PlanDocxRequest } from '../../core/ports.ts';
import { pageDocx } from '../docx/page-docx.ts';
import { sizeOfPng } from '../docx/png.ts';
import { planPage } from './plan-html.ts';

/** Where the drawing stands; it is set in as a picture. */
const DRAWN_ELSEWHERE = { ecogramSvg: () => '<svg></svg>' };

/** The plan as a document for a recipient who has to edit it. */
export const planDocx = ({ picture, practice, ...request }: PlanDocxRequest): Promise<Uint8Array> => {
  const words = wordsOf(UiLanguage.parse(request.language));
  const paper = 'A4';
  return pageDocx({
    page: { ...planPage({ ...request, paper }, DRAWN_ELSEWHERE), paper },
    picture: picture && { bytes: picture, ...sizeOfPng(picture), title: words('print:ecogram.inPlan') },
    practiceMark: practice ? words('practice:print.edge') : null,
  });
};
