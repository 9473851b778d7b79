import { useCallback, useEffect, useState } from 'react';
import { filledIn, PLAN_PARTS, PlanPart, type PlanSection } from '#shared/domain/plan/sections.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { jumpTo } from './jump.ts';

/** Which parts are unfolded: at first those that hold something or wait for words to go on, then as somebody wishes; and the way to each of them. */
export const useSections = (
  content: PlanContent,
  cameFor: PlanSection | undefined,
  begunIn: () => readonly PlanSection[],
) => {
  const [open, setOpen] = useState<ReadonlySet<PlanPart>>(() => {
    const begun = begunIn();
    const isWanted = (part: PlanPart) => part === 'referrals' || filledIn(part, content) > 0;
    return new Set(PLAN_PARTS.filter((part) => isWanted(part) || begun.includes(part)));
  });

  const toggle = useCallback((part: PlanPart, isOpen: boolean) => {
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(part);
      else after.delete(part);
      return after;
    });
  }, []);

  const jump = useCallback(
    (section: PlanSection) => {
      const part = PlanPart.safeParse(section);
      if (part.success) toggle(part.data, true);
      // Once what was unfolded is there.
      requestAnimationFrame(() => jumpTo(section));
    },
    [toggle],
  );

  useEffect(() => {
    if (cameFor === undefined) return;
    // Once the page has the focus, as every new place has it.
    const frame = requestAnimationFrame(() => jump(cameFor));
    return () => cancelAnimationFrame(frame);
  }, [cameFor, jump]);

  return { isOpen: (part: PlanPart) => open.has(part), toggle, jump };
};
