import { isGiven } from '#shared/domain/answer.ts';
import type { Score } from '#shared/domain/overview.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';

/** A score in words: how far from the starting point and to which side, or in which way it is open. */
export const scoreWords = (score: Score, words: Words): string => {
  if (!isGiven(score)) return words(`terms:openAnswer.${score.is}`);
  if (score.value === 0) return words('overviews:step.start');
  return words(score.value < 0 ? 'overviews:step.minus' : 'overviews:step.plus', {
    count: Math.abs(score.value),
  });
};

const APART = 22;
const EDGE = 12;
const MIDDLE = 9;

/**
 * The scale as a drawing: a ring for each step, filled where it stands; a stroke for the starting point. Open, to be filled by hand. It is for
 * the eye alone: `scoreWords` stand below it.
 */
export const scale = (steps: readonly number[], score: Score): Html => {
  const width = EDGE * 2 + APART * (steps.length - 1);
  const value = isGiven(score) ? score.value : null;
  const marks = steps.map((step, index) => {
    const x = EDGE + APART * index;
    if (step === value) return html`<circle cx="${x}" cy="${MIDDLE}" r="6.5" fill="#000"/>`;
    if (step === 0)
      return html`<line x1="${x}" x2="${x}" y1="${MIDDLE - 7}" y2="${MIDDLE + 7}" stroke="#000" stroke-width="2"/>`;
    return html`<circle cx="${x}" cy="${MIDDLE}" r="4.5" fill="#fff" stroke="#000" stroke-width="1"/>`;
  });
  return html`<span class="scale" aria-hidden="true"><span>−</span><svg viewBox="0 0 ${width} ${MIDDLE * 2}"><line x1="${EDGE}" x2="${width - EDGE}" y1="${MIDDLE}" y2="${MIDDLE}" stroke="#000" stroke-width="0.8"/>${marks}</svg><span>+</span></span>`;
};
