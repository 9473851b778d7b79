import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarPeriod, PeriodChoice } from '#shared/domain/numbers/period.ts';
import { useClient } from '../client.tsx';
import { FRESH } from './fresh.ts';
import { keys } from './keys.ts';

/** Anew each time: saving a document changes no record, so nobody hears of it. */
export const useGivenOut = (period: CalendarPeriod) => {
  const client = useClient();
  const queryFn = () => client.call('numbers.givenOut', { period });
  return useQuery({ queryKey: ['givenOut', period], queryFn, ...FRESH });
};

export const useNumbers = (period: PeriodChoice) => {
  const client = useClient();
  return useQuery({
    queryKey: keys.numbers(period),
    queryFn: () => client.call('numbers.report', { period }),
    placeholderData: keepPreviousData,
  });
};
