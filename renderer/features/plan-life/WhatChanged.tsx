import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { type PlanParts, partsOf } from '#shared/domain/plan/parts.ts';
import { organisationsIn, type PlanContent } from '#shared/domain/plan.ts';
import { wordDiff } from '#shared/domain/word-diff.ts';
import { useEcogram, useOrganisationNames, usePlanVersion } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useDescribePlan } from '../plan/useDescribePlan.ts';
import { DiffText } from './DiffText.tsx';
import styles from './PlanLife.module.css';
import type { LifeRead } from './PlanLifeBar.tsx';

type WhatChangedProps = { fileId: ClientFileId; planId: PlanId; number: number; read: LifeRead };

export const WhatChanged = ({ fileId, planId, number, read }: WhatChangedProps) => {
  const from = read.lastRead;
  const before = usePlanVersion(fileId, planId, from);
  const after = usePlanVersion(fileId, planId, number);
  return (
    <Loaded query={after}>
      {(version) => (
        <Difference fileId={fileId} before={before.data?.content ?? null} after={version.content} />
      )}
    </Loaded>
  );
};

type DifferenceProps = { fileId: ClientFileId; before: PlanContent | null; after: PlanContent };

export const Difference = ({ fileId, before, after }: DifferenceProps) => {
  const { data: ecogram } = useEcogram(fileId);
  return ecogram ? <Parts before={before} after={after} ecogram={ecogram} /> : null;
};

type PartsProps = Omit<DifferenceProps, 'fileId'> & {
  ecogram: NonNullable<ReturnType<typeof useEcogram>['data']>;
};

const Parts = ({ before, after, ecogram }: PartsProps) => {
  const named = useOrganisationNames([...organisationsIn(after), ...(before ? organisationsIn(before) : [])]);
  const wordsFor = useDescribePlan(ecogram, named);
  const is = partsOf(after);
  const was = before && partsOf(before);
  const keys = [...new Set([...Object.keys(is), ...Object.keys(was ?? {})])] as (keyof PlanParts)[];
  return (
    <dl className={styles.parts}>
      {keys.map((key) => {
        const now = wordsFor(key, is);
        const then = was ? wordsFor(key, was).words : '';
        if (now.words === '' && then === '') return null;
        return (
          <div key={key}>
            <dt>{now.label}</dt>
            <dd>
              <DiffText runs={was ? wordDiff(then, now.words) : [{ is: 'same', words: now.words }]} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
};
