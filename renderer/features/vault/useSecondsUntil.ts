import { useEffect, useState } from 'react';

const secondsUntil = (moment: number) => Math.max(0, Math.ceil((moment - performance.now()) / 1000));

/** Whole seconds until `moment` of the page's own clock (`performance.now()`), counting down. */
export const useSecondsUntil = (moment: number): number => {
  const [left, setLeft] = useState(() => secondsUntil(moment));
  useEffect(() => {
    const tick = () => setLeft(secondsUntil(moment));
    tick();
    const timer = window.setInterval(tick, 250);
    return () => window.clearInterval(timer);
  }, [moment]);
  return left;
};
