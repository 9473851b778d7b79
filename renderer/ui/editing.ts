import { createContext, useContext } from 'react';

const Editing = createContext(true);

/** Below it, controls show what they hold but take no change where `value` is `false`. */
export const EditingProvider = Editing.Provider;

/** Whether what stands on the screen can be changed at all. */
export const useMayEdit = (): boolean => useContext(Editing);
