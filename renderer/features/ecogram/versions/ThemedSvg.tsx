import { useEffect, useRef } from 'react';

type ThemedSvgProps = {
  svg: string;
  /** Beside words that say the same. Otherwise the drawing's own title is its name. */
  isDecoration?: boolean;
  className?: string | undefined;
};

/**
 * A drawing of the program's own as a part of the page, so that it takes the page's colours and typeface. It is read as XML, in
 * which nothing can run.
 */
export const ThemedSvg = ({ svg, isDecoration = false, className }: ThemedSvgProps) => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    holder.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <div ref={holder} aria-hidden={isDecoration} className={className ?? ''} />;
};
