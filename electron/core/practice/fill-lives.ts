import type { PlanContent } from '#shared/domain/plan.ts';
import { type Author, isReview, type PlanEvent } from '#shared/domain/plan-life.ts';
import { contentThen, type PracticeLife, wordsAt } from '#shared/domain/practice-life.ts';
import type { PracticePerson } from '#shared/domain/practice-person.ts';
import type { Role } from '#shared/domain/staff.ts';
import { namesFor, pictureFor } from '../plan/life.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

type Authors = Readonly<Record<Role, Author>>;

/** What happened to a plan, in its order, with each version frozen when it was put up. The vault makes the hashes. */
export const putLife = (
  vault: VaultRecords,
  { events, versions, comments, planId }: PracticeLife,
  { plans, file }: Pick<PracticePerson, 'plans' | 'file'>,
  authors: Authors,
): void => {
  const fileId = file.id;
  const { content } = demand(plans.find(({ id }) => id === planId));
  const asOf = (number: number): PlanContent => {
    const told = versions.find((version) => version.number === number);
    return told ? contentThen(content, told) : content;
  };
  for (const { by, ...happened } of events) {
    const event: PlanEvent = { ...happened, planId, fileId, by: authors[by] };
    const { number, at, act } = event;
    if (act.is === 'submitted' && !vault.planVersions.find(planId, number))
      vault.planVersions.freeze({
        ...{ planId, fileId, number, frozenAt: at, by: event.by, content: asOf(number) },
        ecogram: pictureFor(vault, { fileId, content: asOf(number) }),
        names: namesFor(vault, { fileId, content: asOf(number) }),
      });
    if (isReview(act)) vault.planReadings.note({ planId, fileId, staffId: event.by.id, number, at });
    vault.planEvents.add(event);
  }
  for (const { line, by, replies, resolved, at, about, ...comment } of comments) {
    const answers = replies.map((reply) => ({ ...reply, by: authors[reply.by] }));
    vault.planComments.insert({
      ...{ ...comment, planId, fileId, lineKey: line, about: about ?? wordsAt(asOf(comment.number), line) },
      ...{ by: authors[by], replies: answers },
      resolved: resolved && { ...resolved, by: authors[resolved.by] },
      version: 1 + replies.length + (resolved ? 1 : 0),
      createdAt: at,
      updatedAt: resolved?.at ?? replies.at(-1)?.at ?? at,
    });
  }
};
