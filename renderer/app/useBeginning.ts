import { useState } from 'react';
import { nameFrom } from './NameDialog.tsx';
import { useComfort } from './returning.ts';

/**
 * Whether a record is being begun. `begun` is the name that was being written when the vault was locked: it is proposed once,
 * and not again for whatever is begun after that.
 *
 * @param isWanted whether somebody came here to begin one
 */
export const useBeginning = (draftKey: string, isWanted = false) => {
  const left = useComfort(draftKey, nameFrom);
  const [begun, setBegun] = useState(left);
  const [isOpen, setOpen] = useState(left !== null || isWanted);
  return {
    begun,
    isOpen,
    open: () => setOpen(true),
    close: () => {
      setOpen(false);
      setBegun(null);
    },
  };
};
