import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settled, TodayItem, TodayMark } from '#shared/domain/today.ts';
import { useClient } from '../../app/client.tsx';

export type Settling = { item: TodayItem; settled: Settled; words: string };

/** Settles items, and takes the last of them back. What is taken back stands where it stood. */
export const useSettling = () => {
  const client = useClient();
  const [last, setLast] = useState<{ mark: TodayMark; isBack: boolean } | null>(null);
  const settle = useMutation({
    mutationFn: ({ item: { fileId, about, on }, settled, words }: Settling) =>
      client.call('today.settle', { fileId, about, on, settled, words }),
    onSuccess: (mark) => setLast({ mark, isBack: false }),
  });
  const takeBack = useMutation({
    mutationFn: ({ id, version }: TodayMark) => client.call('today.takeBack', { id, baseVersion: version }),
    onSuccess: (mark) => setLast({ mark, isBack: true }),
  });
  return { last, settle, takeBack, forget: () => setLast(null) };
};
