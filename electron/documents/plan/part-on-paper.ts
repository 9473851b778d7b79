import type { PlanContent } from '#shared/domain/plan.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';

/** What each part of a plan is printed from. */
export type PartOnPaper = {
  content: PlanContent;
  known: PlanHtmlRequest['organisations'];
  language: string;
  words: Words;
};
