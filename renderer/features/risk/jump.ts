/** What of an assessment can be jumped to: an area, standard or own, or a part of the form. */
export const headingIdOf = (part: string) => `risk-${part}`;

/** Puts a part of the assessment at the top of the page, and the focus on its heading. */
export const jumpTo = (part: string): void => {
  const heading = document.getElementById(headingIdOf(part));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};
