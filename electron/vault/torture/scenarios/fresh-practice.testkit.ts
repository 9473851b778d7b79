import { readdirSync } from 'node:fs';
import type { PracticeFilling } from '../../../core/ports.ts';
import { practiceFilling } from '../../../core/practice/fill.ts';
import { PRACTICE_NAMES } from '../../../core/practice/practice-people.ts';
import { practiceVaults } from '../../practice/practice-vaults.ts';
import { realClock } from '../../somebody.testkit.ts';
import { QUICK_NEEDS } from '../quick-vaults.testkit.ts';
import { ok, oneFurtherAtMost, type Scenario } from '../scenario.testkit.ts';

const WHO = 'Marta';

/** Whose name says how often it was started afresh before. */
const filling = (number: number): PracticeFilling => {
  const usual = practiceFilling(realClock);
  return { ...usual, staff: { ...usual.staff, manager: `${WHO} ${number}` } };
};

/** Starting practice afresh, over and over: it is whole as it was, or whole and new. */
export const freshPractice: Scenario = {
  name: 'freshPractice',
  promises: 'many',

  async prepare(folder) {
    (await practiceVaults(folder, QUICK_NEEDS).open('manager', filling(0))).close();
  },

  async work({ folder, say }) {
    const practice = practiceVaults(folder, QUICK_NEEDS);
    for (let number = 1; ; number += 1) {
      (await practice.prepare(filling(number))).takePlace();
      say('afresh');
    }
  },

  async check(folder, said) {
    // Were there none to open, this would make one by another name.
    const vault = await practiceVaults(folder, QUICK_NEEDS).open('manager', filling(-1));
    ok(vault.log.check([]).is === 'sound', 'the log is not sound');
    ok(vault.files.list({ search: '', limit: 9 }).total === PRACTICE_NAMES.length, 'somebody is missing');
    const number = Number(vault.staff.name.slice(WHO.length));
    vault.close();
    const left = readdirSync(folder);
    ok(left.length === 1, `left in the folder: ${left.join(', ')}`);
    return oneFurtherAtMost(number, said.length, 'fresh starts');
  },
};
