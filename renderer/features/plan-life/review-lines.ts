import { useTranslation } from 'react-i18next';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { lineKey, type PlanLineKey, stepLineKey } from '#shared/domain/plan/lines.ts';
import { isLetGoKey, type PlanParts, partsOf } from '#shared/domain/plan/parts.ts';
import { isFactor } from '#shared/domain/plan/sections.ts';
import type { PlanContent, PlanField, PlanStep } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { factorWords } from '#shared/i18n/plan-words.ts';
import { useDescribePlan } from '../plan/useDescribePlan.ts';

/** A line of a plan as it is read: under what it stands, what it is called, and its words. */
export type ReadLine = { key: PlanLineKey; section: string; label: string; words: string };

const PROSE = [...(['clientWords', 'whereThingsStand', 'goal', 'obstacles', 'whatThen'] as const)] as const;

/** A plan as lines to read, in the order in which it is written: those that say something. */
export const useReadLines = (ecogram: Ecogram, named: ReadonlyMap<OrganisationId, string>) => {
  const { t, i18n } = useTranslation(['plan', 'planParts', 'terms', 'planLife']);
  const wordsFor = useDescribePlan(ecogram, named);

  const stepWords = ({ what, who, withWhoseHelp, when, by, done, organisations }: PlanStep): string =>
    [
      ...[what, who && `${t('plan:step.who')}: ${who}`],
      withWhoseHelp && `${t('plan:step.withWhoseHelp')}: ${withWhoseHelp}`,
      when && t(`terms:stepTime.${when}`),
      by && formatDay(by, i18n.language),
      ...organisations.map((id) => named.get(id) ?? ''),
      done && t('plan:step.done'),
    ]
      .filter(Boolean)
      .join('\n');

  const linesOfField = (field: PlanField, parts: PlanParts): ReadLine[] => {
    const { factor } = field;
    const section = factorWords(factor, parts.kind, i18n.language);
    const prose = (
      key: keyof PlanField & ('whyChosen' | 'betterLater' | (typeof PROSE)[number]),
      label: string,
    ) => ({
      ...{ key: lineKey(factor, key), section, label, words: field[key] },
    });
    const people = { ...field, steps: [], whyChosen: '', betterLater: '' };
    for (const key of PROSE) people[key] = '';
    return [
      prose('whyChosen', t('planParts:field.whyChosen')),
      ...PROSE.slice(0, 3).map((key) => prose(key, t(`plan:fields.${key}`))),
      ...field.steps.map((step, index) => ({
        key: stepLineKey(factor, step.id, 'what'),
        section,
        label: t('plan:step.name', { number: index + 1 }),
        words: stepWords(step),
      })),
      ...PROSE.slice(3).map((key) => prose(key, t(`plan:fields.${key}`))),
      prose('betterLater', t('planParts:field.betterLater')),
      {
        ...{ key: lineKey(factor, 'people'), section, label: t('planLife:reading.people') },
        words: wordsFor(factor, { ...parts, [factor]: people }).words,
      },
    ];
  };

  return (content: PlanContent): ReadLine[] => {
    const parts = partsOf(content);
    const keys = Object.keys(parts) as (keyof PlanParts & string)[];
    const lines = keys.flatMap((part): ReadLine[] => {
      if (isLetGoKey(part) || part === 'stepOrder' || part === 'kind') return [];
      if (isFactor(part)) {
        const field = parts[part];
        return field ? linesOfField(field, parts) : [];
      }
      const { label, words } = wordsFor(part, parts);
      return [{ key: lineKey(part), section: '', label, words }];
    });
    return lines.filter(({ words }) => words !== '');
  };
};
