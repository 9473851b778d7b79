import { useEffect, useRef } from 'react';

/**
 * A drawing of the program's own as a part of the page, so that it takes the page's colours and typeface. It is read as XML, in
 * which nothing can run.
 */
export const ThemedSvg = ({ svg, label, className }: { svg: string; label: string; className?: string }) => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    holder.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <div ref={holder} role="img" aria-label={label} className={className ?? ''} />;
};
