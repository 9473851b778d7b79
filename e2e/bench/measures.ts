import { dragPerson } from './canvas.ts';
import type { Measure } from './measure.ts';
import { openFile } from './open-file.ts';
import { printPlan } from './print-plan.ts';
import { searchFiles } from './search-files.ts';

/** All that `npm run bench` weighs, in the order of its lines. */
export const MEASURES: readonly Measure[] = [openFile, searchFiles, dragPerson, printPlan];
