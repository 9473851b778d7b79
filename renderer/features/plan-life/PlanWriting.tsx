import { type ReactNode, useState } from 'react';
import { PLAN_ROLES } from '#shared/domain/plan-life.ts';
import type { Role } from '#shared/domain/staff.ts';
import { useStaff } from '../../app/may.ts';
import { usePlanLife } from '../../app/queries.ts';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { FoldedComments } from './CommentsElsewhere.tsx';
import type { LifeRead } from './life-read.ts';
import { NamesOfVersion } from './NamesThen.tsx';
import { PlanLifeBar, type PlanLifeBarProps } from './PlanLifeBar.tsx';
import { RemarksProvider } from './remarks.ts';
import { usePlanRemarks } from './usePlanRemarks.ts';

type PlanWritingProps = Omit<PlanLifeBarProps, 'read' | 'isCommenting' | 'onCommenting'> & {
  children: ReactNode;
};

/** Around a plan that is being written: where it stands, whether it can be written in, and what was said of its lines. */
export const PlanWriting = ({ children, ...props }: PlanWritingProps) => {
  const { data } = usePlanLife(props.fileId, props.planId);
  return data ? (
    <Written {...props} read={data}>
      {children}
    </Written>
  ) : null;
};

const Written = ({ children, read, ...props }: PlanWritingProps & { read: LifeRead }) => {
  const staff = useStaff();
  const mayEdit = useMayEdit();
  const [isCommenting, setCommenting] = useState(false);
  const { remarks, elsewhere } = usePlanRemarks(
    { planId: props.planId, number: read.life.number },
    read,
    isCommenting,
  );
  const roles: readonly Role[] = PLAN_ROLES.write;
  const mayWrite = mayEdit && staff !== null && roles.includes(staff.role) && read.life.state !== 'submitted';
  return (
    <RemarksProvider value={remarks}>
      <PlanLifeBar {...props} read={read} isCommenting={isCommenting} onCommenting={setCommenting} />
      {read.life.isFrozen && (
        <NamesOfVersion fileId={props.fileId} planId={props.planId} number={read.life.number} />
      )}
      <FoldedComments comments={elsewhere} />
      <EditingProvider value={mayWrite}>{children}</EditingProvider>
    </RemarksProvider>
  );
};
