/** What is one of several that share a tab stop: chips, choices, the buttons of a toolbar. */
const GROUPS = '[role="toolbar"], [role="radiogroup"]';

type Scrolled = { element: Element; top: number; left: number };

const scrolledAround = (start: Element): Scrolled[] => {
  const all: Scrolled[] = [];
  for (let element: Element | null = start; element; element = element.parentElement) {
    all.push({ element, top: element.scrollTop, left: element.scrollLeft });
  }
  return all;
};

/**
 * Keeps what is pressed under the pointer.
 *
 * React Aria's toolbars (useToolbar, and so its groups of toggle buttons) remember who had the focus when it left them, and give it back to them
 * whenever it returns: with a pointer too, where somebody else is meant. Where that one is out of view, the page scrolls to it between down and
 * up; the press ends beside the button and is lost. So the pressed button gets the focus here first, twice where it is passed on, and whatever
 * was scrolled meanwhile goes back to where it was before anybody sees it.
 */
export const keepPressesSteady = (page: Document): void => {
  const onPointerDown = ({ target }: PointerEvent) => {
    if (!(target instanceof Element)) return;
    const button = target.closest('button');
    const group = button?.closest(GROUPS);
    if (!button || button.disabled || !group || group.contains(page.activeElement)) return;
    const before = scrolledAround(button);
    button.focus({ preventScroll: true });
    if (page.activeElement !== button) button.focus({ preventScroll: true });
    for (const { element, top, left } of before) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
  };
  page.addEventListener('pointerdown', onPointerDown, { capture: true });
};
