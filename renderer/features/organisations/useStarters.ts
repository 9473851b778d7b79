import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../app/client.tsx';

/** Adds those that the report names and that aren't there yet. `added: 0` is an answer like any other, and is said. */
export const useStarters = () => {
  const client = useClient();
  return useMutation({ mutationFn: () => client.call('organisations.addStarters', {}) });
};

export type Starters = ReturnType<typeof useStarters>;
