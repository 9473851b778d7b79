import type { Scenario } from '../scenario.testkit.ts';
import { backup } from './backup.testkit.ts';
import { creation } from './creation.testkit.ts';
import { deleting } from './deleting.testkit.ts';
import { edits } from './edits.testkit.ts';
import { freshPractice } from './fresh-practice.testkit.ts';
import { migration } from './migration.testkit.ts';
import { passphrase } from './passphrase.testkit.ts';
import { rehearsal } from './rehearsal.testkit.ts';
import { rekey } from './rekey.testkit.ts';
import { restoring } from './restoring.testkit.ts';
import { staff } from './staff.testkit.ts';

/** All that `npm run torture` kills, in the order of its lines. */
export const SCENARIOS: readonly Scenario[] = [
  edits,
  deleting,
  passphrase,
  staff,
  rekey,
  rehearsal,
  creation,
  migration,
  backup,
  restoring,
  freshPractice,
];
