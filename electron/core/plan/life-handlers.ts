import { Refusal } from '#shared/contract/errors.ts';
import type { AuditAction, AuditDetail } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { withoutMarked } from '#shared/domain/ecogram-danger-across.ts';
import type { PlanId, StaffId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { lifeFrom, type PlanAct, type PlanAction, type PlanLife } from '#shared/domain/plan-life.ts';
import type { FrozenVersion } from '#shared/domain/plan-version.ts';
import { everMarkedIn } from '../ecogram/ever-marked.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Notes } from '../log/notes.ts';
import type { Readings } from '../log/readings.ts';
import type { Clock, Documents, OpenVault, PictureLook, SettingsStore } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import type { Attempts } from '../vault/attempts.ts';
import type { PassphraseTries } from '../vault/passphrase-tries.ts';
import { demandMay, take, traceOf } from './life.ts';

type Needs = {
  session: Session;
  documents: Pick<Documents, 'ecogramSvg'>;
  settings: SettingsStore;
  clock: Clock;
  notes: Notes;
  readings: Readings;
  attempts: Attempts;
  tries: PassphraseTries;
};

/** As it is printed in a plan: as the client knows it, and nothing of what may harm anybody. */
const IN_REVIEW: PictureLook = { withNames: true, withDanger: false, withLegend: true, ink: 'colour' };

type Decision = { is: 'approve' | 'return'; words: string };

const ACTION_OF = {
  approve: 'plan.approved',
  return: 'plan.returned',
} as const satisfies Record<Decision['is'], AuditAction>;

const actOf = ({ is, words }: Decision): PlanAct =>
  is === 'approve' ? { is: 'approved', words } : { is: 'returned', words };

export const planLifeHandlers = (needs: Needs): Handlers<MethodsOf<'planLife'>> => {
  const { session, documents, settings, clock, notes, readings, attempts, tries } = needs;

  const happened = ({ fileId, id: planId }: Plan): void =>
    session.emit({ event: 'plan.lifeChanged', fileId, planId });

  const hashOf = ({ planVersions }: OpenVault, planId: PlanId, number: number): AuditDetail => {
    const frozen = planVersions.ofPlan(planId).find((version) => version.number === number);
    return frozen ? { number, hash: frozen.hash } : { number };
  };

  type Asked = { planId: PlanId; number: number };
  type Doing = { action: PlanAction; act: PlanAct; told: AuditAction };

  /** Done by whoever has the vault open. */
  const doing = ({ planId, number }: Asked, { action, act, told }: Doing): PlanLife => {
    const { vault } = session;
    const plan = demand(vault.plans.find(planId));
    const life = vault.write(
      () => traceOf(told, plan, hashOf(vault, planId, number)),
      () => take(vault, { plan, number, action, act, by: vault.staff }, clock),
    );
    happened(plan);
    return life;
  };

  /** A frozen version, without whoever has turned out to be dangerous since. */
  const versionToSee = (planId: PlanId, number: number): FrozenVersion => {
    const { vault } = session;
    const version = demand(vault.planVersions.find(planId, number));
    const { ecogram, fileId } = version;
    return { ...version, ecogram: ecogram && withoutMarked(ecogram, everMarkedIn(vault, fileId)) };
  };

  /** A version whose words aren't those that were frozen is approved, agreed to and handed over by nobody. @throws {Refusal} `vaultDamaged` */
  const demandSound = ({ planVersions }: OpenVault, { planId, number }: Asked): void => {
    if (!demand(planVersions.find(planId, number)).isSound) {
      throw new Refusal('vaultDamaged', 'the frozen version does not have its hash');
    }
  };

  /** Whoever signs, as the header knows them now. */
  const signer = (vault: OpenVault, id: StaffId) =>
    demand(vault.access.people().find((person) => person.id === id));

  /** @throws {Refusal} `noVault` */
  const folderOfVault = (): string => {
    const folder = settings.read().vaultFolder;
    if (folder === null) throw new Refusal('noVault', 'no vault has been chosen');
    return folder;
  };

  const proofOf = async (vault: OpenVault, plan: Plan, staffId: StaffId, passphrase: string) => {
    const folder = folderOfVault();
    const attempt = () => vault.access.prove(staffId, passphrase);
    return tries.oneAtATime(async () => {
      try {
        const proof = await tries.guessing({ folder, staffId, isLogged: true, attempt });
        attempts.forgive(folder);
        return proof;
      } catch (error) {
        const isWrong = error instanceof Refusal && error.code === 'wrongPassphrase';
        // In a vault that was locked meanwhile there is no log to write into.
        if (isWrong && session.isOpen) {
          notes.note({ action: 'staff.signFailed', subject: staffId, detail: { plan: plan.id } });
        }
        throw error;
      }
    });
  };

  return {
    'planLife.read': ({ planId }) => {
      const { plans, planEvents, planVersions, planComments, planReadings } = session.vault;
      const { fileId } = demand(plans.find(planId));
      readings.note(fileId);
      const events = planEvents.ofPlan(planId);
      return {
        life: lifeFrom(events),
        events,
        versions: planVersions.ofPlan(planId),
        comments: planComments.ofPlan(planId),
        readings: planReadings.ofPlan(planId),
      };
    },

    'planLife.version': ({ planId, number }) => {
      const version = versionToSee(planId, number);
      readings.note(version.fileId);
      return version;
    },

    'planLife.picture': ({ planId, number, language }) => {
      const { fileId, content, names, ecogram: records } = versionToSee(planId, number);
      readings.note(fileId);
      const clientLabel = content.planFor || names?.client || (session.vault.files.nameOf(fileId) ?? '');
      return {
        svg:
          records && content.withEcogram
            ? documents.ecogramSvg({ records, clientLabel, language, detail: 'full', ...IN_REVIEW })
            : null,
      };
    },

    'planLife.submit': ({ baseVersion, ...asked }) => {
      const { version } = demand(session.vault.plans.find(asked.planId));
      if (version !== baseVersion) throw new Refusal('conflict', 'the plan has changed in between');
      return doing(asked, { action: 'submit', act: { is: 'submitted' }, told: 'plan.submitted' });
    },

    'planLife.withdraw': (asked) =>
      doing(asked, { action: 'withdraw', act: { is: 'withdrawn' }, told: 'plan.withdrawn' }),

    'planLife.review': ({ decision, ...asked }) => {
      demandSound(session.vault, asked);
      return doing(asked, { action: decision.is, act: actOf(decision), told: ACTION_OF[decision.is] });
    },

    'planLife.sign': async ({ planId, number, decision, staffId, passphrase }) => {
      const { vault } = session;
      const plan = demand(vault.plans.find(planId));
      const step = { plan, number, action: decision.is };
      // Before anybody's passphrase is tried, and again when it is done.
      demandMay(vault, { ...step, by: signer(vault, staffId) });
      demandSound(vault, { planId, number });
      const proof = await proofOf(vault, plan, staffId, passphrase);
      const by = signer(vault, staffId);
      const atScreenOf: AuditDetail = { with: vault.staff.id };
      const life = vault.writeAs(
        proof,
        () => traceOf(ACTION_OF[decision.is], plan, { ...hashOf(vault, planId, number), ...atScreenOf }),
        () => take(vault, { ...step, act: actOf(decision), by }, clock),
      );
      happened(plan);
      return life;
    },

    'planLife.agree': ({ talk, ...asked }) => {
      demandSound(session.vault, asked);
      return doing(asked, { action: 'agree', act: { is: 'agreed', ...talk }, told: 'plan.agreed' });
    },

    'planLife.disagree': ({ talk, words, ...asked }) =>
      doing(asked, {
        action: 'disagree',
        act: { is: 'notAgreed', ...talk, words },
        told: 'plan.notAgreed',
      }),

    'planLife.handOver': ({ handover, ...asked }) => {
      demandSound(session.vault, asked);
      return doing(asked, {
        action: 'handOver',
        act: { is: 'handedOver', ...handover },
        told: 'plan.handedOver',
      });
    },

    'planLife.revise': (asked) =>
      doing(asked, { action: 'revise', act: { is: 'opened' }, told: 'plan.revised' }),

    'planLife.noteRead': ({ planId, number }) => {
      const { vault } = session;
      const { fileId } = demand(vault.planVersions.find(planId, number));
      const at = instantOf(clock.now());
      vault.write({ action: 'plan.versionRead', subject: fileId, detail: { plan: planId, number } }, () =>
        vault.planReadings.note({ planId, fileId, staffId: vault.staff.id, number, at }),
      );
      session.emit({ event: 'plan.lifeChanged', fileId, planId });
      return {};
    },
  };
};
