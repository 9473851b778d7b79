import fc from 'fast-check';
import type { Opened } from '../opened.ts';
import { FILE_PARTS, type FilePart } from '../parts.ts';
import type { Leaving, Release } from '../release.ts';
import type { CanaryFile } from './file-of-canaries.testkit.ts';

/** Every part, name, opened thing and version, in any mixture, for the client herself or for somebody else. */
export const anyRelease = ({ openables, namables, planId, otherPlanId }: CanaryFile): fc.Arbitrary<Leaving> =>
  fc
    .record({
      parts: fc.subarray([...FILE_PARTS] as FilePart[]),
      named: fc.subarray([...new Set(namables)]),
      opened: fc
        .subarray([...new Map(openables.map((what) => [JSON.stringify(what), what])).values()])
        .map((whats): Opened[] => whats.map((what) => ({ what, reason: 'asked for' }))),
      plans: fc
        .subarray([
          { planId, number: null },
          { planId: otherPlanId, number: null },
        ])
        .map((plans) => plans as Release['plans']),
      withEarlier: fc.boolean(),
      isHers: fc.boolean(),
    })
    .chain((release) =>
      fc.boolean().map((isVersion) => ({
        ...release,
        plans: release.plans.map((one) => (isVersion && one.planId === planId ? { ...one, number: 1 } : one)),
      })),
    );
