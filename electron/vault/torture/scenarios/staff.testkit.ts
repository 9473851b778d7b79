import { randomBytes } from 'node:crypto';
import type { OpenVault } from '../../../core/ports.ts';
import { createQuick, FIRST_PASSPHRASE, openQuick } from '../quick-vaults.testkit.ts';
import { closeTidy, ok, openSound, type Scenario, thatOpen } from '../scenario.testkit.ts';

/** Who is there, as one line a person: what is compared. */
type Crowd = string[];

const HIS = 'a lamp in every window';
const HIS_NEXT = 'a kettle for every guest';

const crowdOf = (vault: OpenVault): Crowd => [
  ...vault.access
    .people()
    .map(({ name, role, suspended }) => `${name} ${role}${suspended ? ' suspended' : ''}`),
  `sheet ${vault.access.recoverySheet()?.sheet ?? 'none'}`,
];

const NOOR = 'Noor manager';

type Step = {
  run(vault: OpenVault, id: () => Parameters<OpenVault['access']['suspend']>[0]): Promise<unknown>;
  /** Who is there after it, and which of his passphrases open the vault. */
  leaves: { crowd: Crowd; opens: string[] };
};

const leaving = (opens: string[], sheet: string, ...others: string[]) => ({
  crowd: [NOOR, ...others, `sheet ${sheet}`],
  opens,
});

const STEPS: Step[] = [
  {
    run: (vault) => vault.access.add({ name: 'Abdi', role: 'counsellor' }, HIS),
    leaves: leaving([HIS], 'none', 'Abdi counsellor'),
  },
  {
    run: (vault, id) => vault.access.setRole(id(), 'supervisor'),
    leaves: leaving([HIS], 'none', 'Abdi supervisor'),
  },
  {
    run: (vault) => vault.access.replaceRecoverySheet({ sheet: '4FA-21C', form: 'code' }, randomBytes(16)),
    leaves: leaving([HIS], '4FA-21C', 'Abdi supervisor'),
  },
  {
    run: (vault, id) => vault.access.suspend(id()),
    leaves: leaving([], '4FA-21C', 'Abdi supervisor suspended'),
  },
  { run: (vault, id) => vault.access.resume(id()), leaves: leaving([HIS], '4FA-21C', 'Abdi supervisor') },
  {
    run: (vault, id) => vault.access.resetPassphrase(id(), HIS_NEXT),
    leaves: leaving([HIS_NEXT], '4FA-21C', 'Abdi supervisor'),
  },
  { run: (vault, id) => vault.access.remove(id()), leaves: leaving([], '4FA-21C') },
];

const BEFORE = leaving([], 'none');

/** Once the sheet has been made it stays, so later rounds differ from the first in that alone. */
const leftAfter = (steps: number) => {
  if (steps === 0) return BEFORE;
  const { crowd, opens } = STEPS[(steps - 1) % STEPS.length]?.leaves ?? BEFORE;
  const sheet = steps >= 3 ? 'sheet 4FA-21C' : 'sheet none';
  return { crowd: [...crowd.slice(0, -1), sheet], opens };
};

/** Letting somebody in, changing their role, suspending and removing them, each for real and each whole. */
export const staff: Scenario = {
  name: 'staff',
  promises: 'many',

  async prepare(folder) {
    (await createQuick(folder)).close();
  },

  async work({ folder, say }) {
    const vault = await openQuick(folder);
    const id = () => {
      const abdi = vault.access.people().find(({ name }) => name === 'Abdi');
      if (!abdi) throw new Error('Abdi is not there');
      return abdi.id;
    };
    for (let round = 0; round < 10; round += 1) {
      for (const { run } of STEPS) {
        await run(vault, id);
        say('done');
      }
    }
    vault.close();
  },

  async check(folder, said) {
    const vault = await openSound(folder);
    const crowd = crowdOf(vault);
    vault.close();
    const opens = await thatOpen(folder, [HIS, HIS_NEXT]);
    const state = JSON.stringify({ crowd, opens });
    const found = [said.length, said.length + 1].find((steps) => JSON.stringify(leftAfter(steps)) === state);
    ok(found !== undefined, `after ${said.length} steps: ${state}`);
    await closeTidy(await openSound(folder), folder, FIRST_PASSPHRASE);
    return found === said.length ? 'said' : 'further';
  },
};
