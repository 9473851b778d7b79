import { contract, type Method, worksInPractice } from '#shared/contract/contract.ts';
import type { Role, StaffMember } from '#shared/domain/staff.ts';
import { useIsPractice, useVaultStatus } from './vault-status.ts';

/** Who has the vault open. */
export const useStaff = (): StaffMember | null => {
  const { data: status } = useVaultStatus();
  return status?.is === 'unlocked' ? status.staff : null;
};

/** Whether to offer what a call does. The router decides for itself; this only keeps from offering what it would refuse. */
export const useMay = (): ((method: Method) => boolean) => {
  const staff = useStaff();
  const isPractice = useIsPractice();
  return (method) => {
    if (isPractice && !worksInPractice(method)) return false;
    const may: 'anyone' | readonly Role[] = contract[method].may;
    return may === 'anyone' || (staff !== null && may.includes(staff.role));
  };
};
