import { CHILD_LINES, type PlanChild } from '#shared/domain/plan/children.ts';
import { partWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { labelledLines, partOnPaper } from './lines.ts';
import { namesOf } from './organisations.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** Each child by name, with what is written of her. */
export const children = (request: PartOnPaper): Html | false => {
  const { content, language } = request;
  const each = content.children.map((child) => oneChild(child, request));
  return partOnPaper(
    'children',
    partWords('eachChild', content.kind, language),
    each.length > 0 && html`${each}`,
  );
};

const oneChild = (child: PlanChild, { known, words }: PartOnPaper): Html => html`<div class="record">
<h3 dir="auto">${child.name || words('plan:children.unnamed')}</h3>
${labelledLines([
  ...CHILD_LINES.map((line) => [words(`planParts:child.${line}`), child[line]] as const),
  [words('planParts:child.organisations'), namesOf(child.organisations, known)],
])}
</div>`;
