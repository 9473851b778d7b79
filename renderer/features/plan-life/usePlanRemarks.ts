import { useMemo } from 'react';
import type { PlanId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useVaultStatus } from '../../app/vault-status.ts';
import type { LifeRead } from './life-read.ts';
import { type Remarks, useShownLines } from './remarks.ts';

type Asked = { planId: PlanId; number: number };

/** The comments of a plan, and what can be done with them; and those of lines that aren't on the screen. */
export const usePlanRemarks = ({ planId, number }: Asked, read: LifeRead, isCommenting: boolean) => {
  const client = useClient();
  const { data: status } = useVaultStatus();
  const { isShown, shows } = useShownLines();
  const mayComment = status?.is === 'unlocked' && !status.readOnly;
  const { comments } = read;
  const remarks = useMemo<Remarks>(
    () => ({
      planId,
      of: (line, whole) =>
        comments.filter(({ lineKey }) => lineKey === line || (whole && lineKey.startsWith(`${line}#`))),
      mayComment,
      canAdd: isCommenting && mayComment,
      add: (lineKey, about, text) =>
        client.call('planComments.add', { planId, number, lineKey, about: about.slice(0, 20_000), text }),
      answer: ({ id, version }, text) =>
        client.call('planComments.answer', { id, baseVersion: version, text }),
      resolve: ({ id, version }) => client.call('planComments.resolve', { id, baseVersion: version }),
      reopen: ({ id, version }) => client.call('planComments.reopen', { id, baseVersion: version }),
      shows,
    }),
    [client, planId, number, comments, mayComment, isCommenting, shows],
  );
  return { remarks, elsewhere: comments.filter(({ lineKey }) => !isShown(lineKey)) };
};
