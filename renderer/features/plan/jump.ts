import type { PlanSection } from '#shared/domain/plan.ts';

export const headingIdOf = (section: PlanSection) => `plan-field-${section}`;

/** Puts a section of the plan at the top of the page, and the focus on its heading. */
export const jumpTo = (section: PlanSection): void => {
  const heading = document.getElementById(headingIdOf(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};
