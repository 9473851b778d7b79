/** Whoever writes starts from what is on the disk now, never from what was fetched earlier. */
export const FRESH = { gcTime: 0, staleTime: 0, refetchOnMount: 'always' } as const;
