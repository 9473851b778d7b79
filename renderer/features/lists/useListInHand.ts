import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refusal } from '#shared/contract/errors.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { useClient } from '../../app/client.tsx';

/** How the vault is asked about a list of one kind. */
type Asking<Choices, Pages, Decisions, Shown, Done> = {
  /** Under what its previews lie, so that a change of what it goes into has it looked at anew. */
  under: readonly string[];
  preview(choices: Choices, from: Pages): Promise<Shown>;
  /** Has it read with other letters or delimiters. */
  readAnew(reading: TextReading): Promise<{ is: 'read' } | { is: 'refused' } | null>;
  /** `null` where it was stopped. */
  bringIn(wanted: { choices: Choices; seen: number; decisions: Decisions }): Promise<Done | null>;
  /** Lets go of it, whatever became of it. */
  leave: 'fileList.leave' | 'organisations.leaveImport';
};

/** How one begins. None of it may be made anew at each drawing. */
type Beginning<Choices, Pages, Decisions> = {
  choices: Choices;
  pages: Pages;
  decisions: Decisions;
  /** What stays chosen where the same file is read otherwise. */
  afterReading(choices: Choices): Choices;
};

/** A list in hand, before anything of it is written: how it is read, what it would become, and what somebody decides. */
export const useListInHand = <Choices extends object, Pages extends object, Decisions, Shown, Done>(
  asking: Asking<Choices, Pages, Decisions, Shown, Done>,
  beginning: Beginning<Choices, Pages, Decisions>,
) => {
  const client = useClient();
  const queries = useQueryClient();
  const { leave } = asking;
  const [choices, setChoices] = useState(beginning.choices);
  const [from, setFrom] = useState(beginning.pages);
  const [decisions, setDecisions] = useState(beginning.decisions);
  const bringIn = useMutation({
    mutationFn: (seen: number) => asking.bringIn({ choices, seen, decisions }),
  });
  const start = (chosen: Choices) => {
    setChoices(chosen);
    setFrom(beginning.pages);
    // What was decided was about other rows, or about other words.
    setDecisions(beginning.decisions);
    bringIn.reset();
  };
  const reading = useMutation({
    mutationFn: asking.readAnew,
    onSuccess: async (answer) => {
      if (answer?.is !== 'read') return;
      start(beginning.afterReading(choices));
      await queries.invalidateQueries({ queryKey: asking.under });
    },
  });
  const preview = useQuery({
    queryKey: [...asking.under, choices, from],
    queryFn: () => asking.preview(choices, from),
    placeholderData: keepPreviousData,
    enabled: !bringIn.data,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  useEffect(() => () => void client.call(leave, {}).catch(() => undefined), [client, leave]);
  return {
    ...{ choices, from, decisions, reading, bringIn, preview },
    change: (changed: Partial<Choices>) => start({ ...choices, ...changed }),
    turnTo: (moved: Partial<Pages>) => setFrom({ ...from, ...moved }),
    decide: setDecisions,
    /** Locking lets go of a list. */
    isGone: preview.error instanceof Refusal && preview.error.code === 'notFound',
  };
};
