import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contract, isMethod, METHODS, type Method } from '#shared/contract/contract.ts';
import { openEnvelope } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { encode } from '#shared/contract/wire.ts';
import { ROLES, type Role, type StaffMember } from '#shared/domain/staff.ts';
import type { Handlers } from '../core/handlers.ts';
import { createRouter } from './router.ts';

/**
 * Who may call what, written down a second time and by hand, so that nobody gets more rights by a change in one place.
 * `c`, `s`, `m`: counsellors, supervisors, managers, with the vault unlocked. `anyone`: also while it is locked.
 */
const MAY = {
  'app.about': 'anyone',
  'settings.read': 'anyone',
  'settings.write': 'anyone',
  'clipboard.copied': 'anyone',
  'vault.status': 'anyone',
  'vault.chooseFolder': 'anyone',
  'vault.create': 'anyone',
  'vault.use': 'anyone',
  'vault.unlock': 'anyone',
  'vault.recover': 'anyone',
  'vault.rekey': 'm',
  'vault.lock': 'anyone',
  'session.join': 'csm',
  'session.leave': 'anyone',
  'session.active': 'csm',
  'session.ready': 'anyone',
  'drafts.keep': 'csm',
  'drafts.mine': 'csm',
  'drafts.forget': 'csm',
  'bundles.propose': 'csm',
  'bundles.beyond': 'm',
  'bundles.move': 'm',
  'bundles.lend': 'cm',
  'bundles.makeReviewed': 'sm',
  'bundles.cancel': 'csm',
  'bundles.key': 'csm',
  'bundles.makeKey': 'm',
  'bundles.choose': 'csm',
  'bundles.open': 'csm',
  'bundles.preview': 'csm',
  'bundles.bringIn': 'cm',
  'bundles.takeForReview': 'sm',
  'bundles.document': 'csm',
  'bundles.guest': 'csm',
  'bundles.guests': 'csm',
  'bundles.endReview': 'sm',
  'bundles.mergeReview': 'cm',
  'bundles.leave': 'csm',
  'backups.state': 'csm',
  'backups.make': 'csm',
  'backups.cancel': 'anyone',
  'backups.choose': 'anyone',
  'backups.restore': 'anyone',
  'backups.look': 'anyone',
  'staff.list': 'csm',
  'staff.add': 'm',
  'staff.setRole': 'm',
  'staff.suspend': 'm',
  'staff.resume': 'm',
  'staff.remove': 'm',
  'staff.changePassphrase': 'csm',
  'staff.resetPassphrase': 'm',
  'recovery.state': 'csm',
  'recovery.makeSheet': 'm',
  'recovery.rehearse': 'csm',
  'overviews.read': 'csm',
  'overviews.change': 'cm',
  'overviews.versions': 'csm',
  'overviews.readVersion': 'csm',
  'overviews.keepVersion': 'cm',
  'overviews.renameVersion': 'cm',
  'overviews.removeVersion': 'cm',
  'fears.list': 'csm',
  'fears.note': 'cm',
  'fears.change': 'cm',
  'fears.remove': 'cm',
  'fears.restore': 'cm',
  'log.list': 'sm',
  'log.check': 'sm',
  'fileList.choose': 'cm',
  'fileList.readAnew': 'cm',
  'fileList.preview': 'cm',
  'fileList.bringIn': 'cm',
  'fileList.stop': 'cm',
  'fileList.prepareReport': 'cm',
  'fileList.takeBack': 'cm',
  'fileList.leave': 'csm',
  'files.list': 'csm',
  'files.create': 'cm',
  'files.read': 'csm',
  'files.update': 'cm',
  'files.remove': 'cm',
  'files.removed': 'csm',
  'files.restore': 'cm',
  'files.destroy': 'm',
  'files.planReview': 'cm',
  'files.due': 'csm',
  'children.create': 'cm',
  'children.update': 'cm',
  'children.remove': 'cm',
  'ecogram.read': 'csm',
  'ecogram.change': 'cm',
  'ecogram.picture': 'csm',
  'ecogram.versions': 'csm',
  'ecogram.readVersion': 'csm',
  'ecogram.keepVersion': 'cm',
  'ecogram.startAgain': 'cm',
  'ecogram.renameVersion': 'cm',
  'ecogram.removeVersion': 'cm',
  'ecogram.versionPicture': 'csm',
  'ecogram.compare': 'csm',
  'plans.list': 'csm',
  'plans.create': 'cm',
  'plans.read': 'csm',
  'plans.update': 'cm',
  'planLife.read': 'csm',
  'planLife.version': 'csm',
  'planLife.picture': 'csm',
  'planLife.submit': 'cm',
  'planLife.withdraw': 'cm',
  'planLife.review': 'sm',
  'planLife.sign': 'csm',
  'planLife.agree': 'cm',
  'planLife.disagree': 'cm',
  'planLife.handOver': 'cm',
  'planLife.revise': 'cm',
  'planLife.noteRead': 'csm',
  'planComments.add': 'csm',
  'planComments.answer': 'csm',
  'planComments.resolve': 'csm',
  'planComments.reopen': 'csm',
  'review.list': 'csm',
  'organisations.list': 'csm',
  'organisations.languages': 'csm',
  'organisations.read': 'csm',
  'organisations.create': 'cm',
  'organisations.addStarters': 'cm',
  'organisations.update': 'cm',
  'organisations.check': 'cm',
  'organisations.end': 'cm',
  'organisations.reopen': 'cm',
  'organisations.usedIn': 'csm',
  'organisations.doubles': 'csm',
  'organisations.merged': 'csm',
  'organisations.mergedEntry': 'csm',
  'organisations.merge': 'cm',
  'organisations.part': 'cm',
  'organisations.chooseFile': 'cm',
  'organisations.readAnew': 'cm',
  'organisations.previewImport': 'cm',
  'organisations.bringIn': 'cm',
  'organisations.prepareReport': 'cm',
  'organisations.takeBack': 'cm',
  'organisations.leaveImport': 'csm',
  'organisations.prepareMap': 'csm',
  'signs.read': 'csm',
  'signs.note': 'cm',
  'signs.change': 'cm',
  'signs.remove': 'cm',
  'signs.restore': 'cm',
  'ratings.give': 'cm',
  'ratings.correct': 'cm',
  'ratings.withdraw': 'cm',
  'ratings.reinstate': 'cm',
  'risks.read': 'csm',
  'risks.begin': 'cm',
  'risks.update': 'cm',
  'risks.decide': 'csm',
  'risks.override': 'sm',
  'origin.read': 'csm',
  'origin.update': 'cm',
  'roadmap.read': 'csm',
  'roadmap.create': 'cm',
  'roadmap.update': 'cm',
  'roadmap.remove': 'cm',
  'roadmap.changeHelp': 'cm',
  'numbers.report': 'sm',
  'numbers.givenOut': 'm',
  'numbers.trace': 'm',
  'today.read': 'csm',
  'today.settle': 'cm',
  'today.takeBack': 'cm',
  'monitoring.read': 'csm',
  'monitoring.begin': 'cm',
  'monitoring.change': 'cm',
  'monitoring.remove': 'cm',
  'monitoring.restore': 'cm',
  'consents.read': 'csm',
  'consents.begin': 'cm',
  'consents.say': 'cm',
  'release.offer': 'csm',
  'release.prepare': 'csm',
  'release.save': 'csm',
  'release.print': 'csm',
  'release.find': 'csm',
  'dateTemplates.list': 'csm',
  'dateTemplates.add': 'm',
  'dateTemplates.change': 'm',
  'dateTemplates.remove': 'm',
  'policy.read': 'csm',
  'policy.write': 'm',
  'practice.open': 'anyone',
  'practice.reset': 'csm',
  'practice.state': 'csm',
  'practice.mark': 'csm',
  'documents.preparePlan': 'csm',
  'documents.prepareRisk': 'csm',
  'documents.prepareClientCopy': 'csm',
  'documents.prepareConsent': 'csm',
  'documents.prepareSummary': 'csm',
  'documents.prepareEcogram': 'csm',
  'documents.prepareComparison': 'csm',
  'documents.prepareOverview': 'csm',
  'documents.prepareOverviewComparison': 'csm',
  'documents.prepareOrganisations': 'csm',
  'documents.prepareSocialMap': 'csm',
  'documents.prepareOpeners': 'csm',
  'documents.prepareNumbers': 'm',
  'documents.save': 'csm',
  'documents.print': 'csm',
  'documents.release': 'anyone',
} as const;

const table = new Map<string, string>(Object.entries(MAY));
const LETTERS = { counsellor: 'c', supervisor: 's', manager: 'm' } as const satisfies Record<Role, string>;
const mayBy = (method: Method): string => table.get(method) ?? '';

test('the table has every method of the contract, and no other', () => {
  expect([...table.keys()].sort()).toEqual([...METHODS].sort());
});

/** A router with somebody at the screen who can be sent away, as locking does. */
const routerFor = (role: Role | null) => {
  const reached: string[] = [];
  const handlers = Object.fromEntries(METHODS.map((method) => [method, () => reached.push(method)]));
  let staff = role === null ? null : ({ name: 'A. Worker', role } as StaffMember);
  const router = createRouter({
    handlers: handlers as unknown as Handlers,
    staff: () => staff,
    isReadOnly: () => false,
    isPractice: () => false,
    onInternalError: () => undefined,
  });
  return {
    reached,
    lock: () => {
      staff = null;
    },
    /** The code of the refusal; `null` where the handler was reached. */
    ask: async (method: Method): Promise<string | null> => {
      try {
        openEnvelope(await router.handle(method, encode({ surplus: 1 })));
        return null;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // The input fits no method, so whoever gets as far as having it parsed was let in.
        return error.code === 'badInput' ? null : error.code;
      }
    },
  };
};

describe.each(METHODS)('%s', (method) => {
  const may = mayBy(method);
  test.each(ROLES)('asked by a %s', async (role) => {
    const isAllowed = may === 'anyone' || may.includes(LETTERS[role]);
    expect(await routerFor(role).ask(method)).toBe(isAllowed ? null : 'notAllowed');
  });

  test('asked by nobody', async () => {
    expect(await routerFor(null).ask(method)).toBe(may === 'anyone' ? null : 'locked');
  });

  test.each(ROLES)('asked after a %s has locked', async (role) => {
    const { ask, lock, reached } = routerFor(role);
    lock();
    expect(await ask(method)).toBe(may === 'anyone' ? null : 'locked');
    if (may !== 'anyone') expect(reached).toEqual([]);
  });
});

describe('docs/roles.md', () => {
  const page = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8');
  /** `| what | yes | no | yes | `method`, `method` |` */
  const rows = [...page.matchAll(/^\|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)]
    .map(([, ...cells]) => cells.map((cell) => cell.trim()))
    .filter(([, , , methods]) => methods?.includes('`'));
  const said = rows.flatMap(([counsellor, supervisor, manager, methods = '']) =>
    [...methods.matchAll(/`([^`]+)`/g)].map(([, method = '']) => {
      const letters = ROLES.flatMap((role, index) =>
        [counsellor, supervisor, manager][index] === 'yes' ? [LETTERS[role]] : [],
      );
      return [method, letters.join('')] as const;
    }),
  );

  test('names every method once, and no other', () => {
    expect(said.map(([method]) => method).sort()).toEqual([...METHODS].sort());
  });

  test.each(said)('%s: %s, as in the contract', (method, letters) => {
    if (!isMethod(method)) throw new Error('there is no such method');
    const may: 'anyone' | readonly Role[] = contract[method].may;
    const inContract =
      may === 'anyone' ? 'csm' : ROLES.flatMap((role) => (may.includes(role) ? LETTERS[role] : []));
    expect(letters).toBe(typeof inContract === 'string' ? inContract : inContract.join(''));
    const section = page.slice(0, page.indexOf(`\`${method}\``)).lastIndexOf('\n## ');
    expect(page.slice(section).startsWith('\n## While the vault is locked')).toBe(may === 'anyone');
  });
});
