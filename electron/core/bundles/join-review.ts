import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { VaultRecords } from '../ports.ts';
import { demandWritten } from '../records.ts';
import type { mergedReview } from './preview.ts';
import { takingIn } from './taking-in.ts';

type Merged = ReturnType<typeof mergedReview>;

const decidedIn = ({ plan, merged }: Merged['plans'][number]) =>
  merged.acts.flatMap(({ act: { event, hash }, fate }) => {
    const action = event.act.is === 'approved' ? 'plan.approved' : 'plan.returned';
    const detail = { plan: plan.id, number: event.number, hash, by: event.by.id, via: 'bundle' };
    const trace: Trace = { action, subject: plan.fileId, detail };
    return fate === 'applies' ? [{ event, trace }] : [];
  });

/**
 * Puts what a review adds to the plans of its file, within a transaction, and returns what the log shall say of what was decided.
 * @throws {Refusal} `conflict` where both sides have settled a comment differently, and nobody has decided; `bundleUnsafe`
 */
export const joinReview = ({ planComments, planEvents }: VaultRecords, { plans }: Merged): Trace[] =>
  plans.flatMap((plan) => {
    const { added, changed, conflicts } = plan.merged;
    if (conflicts.length > 0)
      throw new Refusal('conflict', 'both sides have settled a comment, and nobody has decided');
    takingIn(() => {
      for (const comment of added) planComments.insert(comment);
    });
    for (const comment of changed) demandWritten(planComments.replace(comment));
    const decided = decidedIn(plan);
    for (const { event } of decided) planEvents.add(event);
    return decided.map(({ trace }) => trace);
  });
