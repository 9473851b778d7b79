import type { PlanStepId } from '#shared/domain/ids.ts';
import type { PlanSection } from '#shared/domain/plan/sections.ts';

export const headingIdOf = (section: PlanSection) => `plan-field-${section}`;

/** Puts a section of the plan at the top of the page, and the focus on its heading. */
export const jumpTo = (section: PlanSection): void => {
  const heading = document.getElementById(headingIdOf(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

export const stepElementId = (id: PlanStepId) => `plan-step-${id}`;

/** Puts a step before the eyes, and the focus on its words. */
export const jumpToStep = (id: PlanStepId): void => {
  const step = document.getElementById(stepElementId(id));
  step?.scrollIntoView({ block: 'center' });
  step?.querySelector('textarea')?.focus({ preventScroll: true });
};
