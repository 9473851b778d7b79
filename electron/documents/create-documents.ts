import type { Documents } from '../core/ports.ts';
import { clientPlanHtml } from './client-plan/client-plan-html.ts';
import { comparisonHtml } from './comparison-html.ts';
import { comparisonSvgs } from './comparison-svg.ts';
import { consentHtml } from './consent/consent-html.ts';
import { ecogramHtml } from './ecogram-html.ts';
import { insideDrawing, insideDrawingHtml } from './inside-drawing.ts';
import { numbersCsv } from './numbers/numbers-csv.ts';
import { numbersHtml } from './numbers/numbers-html.ts';
import { numbersXlsx } from './numbers/numbers-xlsx.ts';
import { openersHtml } from './openers/openers-html.ts';
import { sheetHtml } from './organisations/sheet-html.ts';
import { socialMapHtml } from './organisations/social-map-html.ts';
import { overviewComparisonHtml } from './overviews/overview-comparison-html.ts';
import { overviewHtml } from './overviews/overview-html.ts';
import { withPlainMetadata } from './plain-metadata.ts';
import { planHtml } from './plan/plan-html.ts';
import { practiceDrawing, practicePage } from './practice-mark.ts';
import { recoveryHtml } from './recovery/recovery-html.ts';
import { releaseDocx, releasePictures } from './release/release-docx.ts';
import { releaseDrawing, releaseDrawingHtml } from './release/release-drawing.ts';
import { releaseHtml } from './release/release-html.ts';
import { releaseJson } from './release/release-json.ts';
import { releaseCsv, releaseTables, releaseWorkbook } from './release/release-tables.ts';
import { riskHtml } from './risk/risk-html.ts';
import { summaryHtml } from './summary/summary-html.ts';

/** What gets printed and exported, from one way of drawing an ecogram. Pure: text in, text out. */
export const createDocuments = (draws: Pick<Documents, 'ecogramSvg'>): Documents => ({
  ecogramSvg: draws.ecogramSvg,
  planHtml: (request) => planHtml(request, draws),
  riskHtml,
  clientPlanHtml,
  consentHtml,
  releaseHtml: (request) => releaseHtml(request, draws),
  releaseJson,
  releasePictures: (request) => releasePictures(request, draws),
  releaseDocx,
  releaseDrawing: (request) => releaseDrawing(request, draws),
  releaseDrawingHtml: (request) => releaseDrawingHtml(request, draws),
  releaseTables,
  releaseWorkbook,
  releaseCsv,
  summaryHtml: (request) => summaryHtml(request, draws),
  comparisonSvgs,
  comparisonHtml,
  ecogramHtml: (request) => ecogramHtml(request, draws),
  insideDrawing: (request) => insideDrawing(request, draws),
  insideDrawingHtml: (request) => insideDrawingHtml(request, draws),
  openersHtml,
  overviewHtml,
  overviewComparisonHtml,
  numbersHtml,
  numbersCsv,
  numbersXlsx,
  recoveryHtml,
  sheetHtml,
  socialMapHtml,
  practicePage,
  practiceDrawing,
  withPlainMetadata,
});
