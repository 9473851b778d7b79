import type { HeldDocumentId } from '#shared/domain/ids.ts';

type Going<Data> = { data: Data | undefined; error: Error | null; isPending: boolean };

const NOT_BEGUN = { data: undefined, error: null, isPending: false } as const;

/** How it goes with letting that document leave; what came of another says nothing of it. */
export const goingOf = <Data>(
  id: HeldDocumentId,
  asked: Going<Data> & { variables: { id: HeldDocumentId } | undefined },
): Going<Data> => (asked.variables?.id === id ? asked : NOT_BEGUN);
