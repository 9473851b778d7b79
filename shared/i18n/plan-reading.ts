import { lineKey, type PlanLineKey, stepLineKey } from '../domain/plan/lines.ts';
import { isLetGoKey, type PlanParts, partsOf } from '../domain/plan/parts.ts';
import { isFactor } from '../domain/plan/sections.ts';
import type { PlanContent, PlanField } from '../domain/plan.ts';
import type { UiLanguage } from '../domain/settings.ts';
import { type NamedInPlan, planDescriber } from './plan-description.ts';
import { factorWords } from './plan-words.ts';
import { wordsOf } from './words.ts';

/** A line of a plan as it is read: under what it stands, what it is called, and its words. */
export type ReadLine = {
  key: PlanLineKey;
  section: string;
  label: string;
  words: string;
  /** What the heading of the section says already: to be shown where it came or went. */
  isHeading?: true;
};

const BEFORE_STEPS = ['clientWords', 'whereThingsStand', 'goal'] as const;
const BEHIND_STEPS = ['obstacles', 'whatThen'] as const;

/**
 * A plan as lines to read, in the order in which it is written: those that say something. A supervisor approves what stands in
 * them, so two versions that differ anywhere on paper differ in a line's words.
 */
export const planReading = (content: PlanContent, named: NamedInPlan, language: UiLanguage): ReadLine[] => {
  const t = wordsOf(language);
  const describe = planDescriber(named, language);

  const linesOfField = (field: PlanField, parts: PlanParts): ReadLine[] => {
    const { factor } = field;
    const section = factorWords(factor, parts.kind, language);
    const line = (
      key: 'whyChosen' | 'betterLater' | (typeof BEFORE_STEPS | typeof BEHIND_STEPS)[number],
      label: string,
    ) => ({
      ...{ key: lineKey(factor, key), section, label, words: field[key] },
    });
    return [
      // That it was chosen at all, also where nothing is written in it yet.
      { key: lineKey(factor), section, label: t('planLife:reading.chosen'), words: section, isHeading: true },
      line('whyChosen', t('planParts:field.whyChosen')),
      ...BEFORE_STEPS.map((key) => line(key, t(`plan:fields.${key}`))),
      ...field.steps.map((step, index) => ({
        key: stepLineKey(factor, step.id, 'what'),
        section,
        label: t('plan:step.name', { number: index + 1 }),
        words: describe.step(step),
      })),
      ...BEHIND_STEPS.map((key) => line(key, t(`plan:fields.${key}`))),
      line('betterLater', t('planParts:field.betterLater')),
      {
        ...{ key: lineKey(factor, 'people'), section, label: t('planLife:reading.people') },
        words: describe.takingPart(field),
      },
    ];
  };

  const parts = partsOf(content);
  const keys = Object.keys(parts) as (keyof PlanParts & string)[];
  return keys
    .flatMap((part): ReadLine[] => {
      if (isLetGoKey(part) || part === 'kind') return [];
      if (isFactor(part)) {
        const field = parts[part];
        return field ? linesOfField(field, parts) : [];
      }
      return [{ key: lineKey(part), section: '', ...describe.part(part, parts) }];
    })
    .filter(({ words }) => words !== '');
};
