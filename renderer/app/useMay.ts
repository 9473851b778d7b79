import { contract, type Method } from '#shared/contract/contract.ts';
import type { Role } from '#shared/domain/staff.ts';
import { useVaultStatus } from './vault-status.ts';

/** Whether to offer something to whoever is at the screen. Whether they may is decided in the main process. */
export const useMay = (method: Method): boolean => {
  const { data: status } = useVaultStatus();
  const may: 'anyone' | readonly Role[] = contract[method].may;
  return may === 'anyone' || (status?.is === 'unlocked' && may.includes(status.staff.role));
};
