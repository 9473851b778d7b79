import type { ReactNode } from 'react';

type ScrollingProps = {
  /** The element that says what it is. */
  labelledBy: string;
  /** Says how large it may become, and in which direction it scrolls. */
  className: string | undefined;
  children: ReactNode;
};

/** A part of the page that scrolls by itself, by keyboard too: there may be nothing within that takes the focus. */
export const Scrolling = ({ labelledBy, className, children }: ScrollingProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keyboard
  <section className={className} tabIndex={0} aria-labelledby={labelledBy}>
    {children}
  </section>
);
