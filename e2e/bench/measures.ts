import { bundleOfFiles } from './bundle-files.ts';
import { CANVAS_MEASURES } from './canvas.ts';
import type { Measure } from './measure.ts';
import { openFile, openFilePlain } from './open-file.ts';
import { printLongPlan, printPlan } from './print-plan.ts';
import { saveFile } from './save-file.ts';
import { saveGesture } from './save-gesture.ts';
import { searchFiles, searchFilesPlain } from './search-files.ts';
import { searchOrganisations } from './search-organisations.ts';
import { stepBack } from './steps-back.ts';
import { unlock } from './unlock.ts';

/** All that `npm run bench` weighs, in the order of its lines. */
export const MEASURES: readonly Measure[] = [
  openFile,
  searchFiles,
  searchOrganisations,
  openFilePlain,
  searchFilesPlain,
  saveFile,
  saveGesture,
  stepBack,
  unlock,
  bundleOfFiles,
  ...CANVAS_MEASURES,
  printPlan,
  printLongPlan,
];
