import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import { followedIn } from '#shared/domain/plan/visit-columns.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { calledAsFrozen, type PlanStanding } from '#shared/domain/plan-version.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { Documents, OnPaper, ReleaseRequest } from '../../core/ports.ts';
import type { Page } from '../page-frame.ts';
import { planPage } from '../plan/plan-html.ts';
import { withKinds } from '../with-kinds.ts';

type Around = { clientLabel: string; onPaper: OnPaper & { language: string } };
type Frozen = FileContents['planVersions'][number];

/** A plan in one of its versions. `frozen`: where that is one; under its hash stands the ecogram that was frozen with it, or none. */
type AsPrinted = {
  plan: FileContents['plans'][number];
  content: PlanContent;
  standing: PlanStanding;
  frozen: Frozen | undefined;
  cautions: NonNullable<ReturnType<ReleaseRequest['cautions']['get']>>;
};

/** Each plan of a copy as the version that leaves, and behind it the frozen ones that go along, the latest first. */
export const planPages = (
  request: ReleaseRequest,
  around: Around,
  draws: Pick<Documents, 'ecogramSvg'>,
  words: Words,
): Page[] => {
  const { copy, standings, versions, cautions } = request;
  const frozenAs = (planId: string, number: number) =>
    copy.planVersions.find((version) => version.planId === planId && version.number === number);
  return copy.plans.flatMap((plan) => {
    const standing = standings.find(({ planId }) => planId === plan.id);
    if (!standing) return [];
    const leaving: AsPrinted = {
      ...{ plan, content: plan.content, standing, frozen: frozenAs(plan.id, standing.number) },
      cautions: cautions.get(plan.id) ?? [],
    };
    const others = versions
      .filter(({ planId, number }) => planId === plan.id && number !== standing.number)
      .sort((one, other) => other.number - one.number)
      .flatMap((version): AsPrinted[] => {
        const frozen = frozenAs(plan.id, version.number);
        // What the assessment warns of by now was no warning on it then.
        return frozen ? [{ plan, content: frozen.content, standing: version, frozen, cautions: [] }] : [];
      });
    return [leaving, ...others].map((one) => planPage(printed(one, request, around, words), draws));
  });
};

const pictureOf = ({ standing, frozen }: AsPrinted, copy: FileContents): EcogramRecords | null =>
  standing.hash === null ? copy.ecogram.records : (frozen?.ecogram ?? null);

const printed = (
  one: AsPrinted,
  { copy, organisations }: ReleaseRequest,
  { clientLabel, onPaper }: Around,
  words: Words,
): Parameters<typeof planPage>[0] => {
  const { plan, content, frozen, cautions } = one;
  const { number, state, hash } = one.standing;
  const picture = pictureOf(one, copy);
  const withEcogram = content.withEcogram && picture !== null;
  return {
    ...onPaper,
    plan: { ...plan, content: { ...content, withEcogram } },
    standing: { number, state, hash },
    organisations: calledAsFrozen(organisations, frozen?.names),
    ecogram: { ...copy.ecogram, records: withKinds(picture ?? copy.ecogram.records, words) },
    cautions,
    clientLabel: content.planFor || frozen?.names?.client || clientLabel,
    withSecurity: content.security !== '',
    followed: followedIn(copy),
  };
};
