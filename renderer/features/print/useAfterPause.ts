import { useEffect, useState } from 'react';

/** A pause in typing after which a document is made anew. */
const PAUSE_MS = 500;

export const useAfterPause = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
};
