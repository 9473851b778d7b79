import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientDetails } from '#shared/domain/client-file.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import { dayOffered } from '#shared/domain/day-of-journey.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useFile } from '../../app/queries.ts';
import { useDeeds } from '../../app/useUndoable.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

type DayForFileProps = {
  fileId: ClientFileId;
  /** The day of the journey as it is written here. */
  on: CalendarDate | null;
};
type Turn = Record<'from' | 'to', ClientDetails['plannedReturn']>;

/** Beside the day of a journey: that the file, by which Today goes, has none or another, and one press that puts this one there. */
export const DayForFile = ({ fileId, on }: DayForFileProps) => {
  const { t, i18n } = useTranslation('course');
  const client = useClient();
  const errorWords = useErrorWords();
  const mayTake = useMay()('files.update');
  const remember = useDeeds();
  const { data: read } = useFile(fileId);
  const turning = useMutation({
    mutationFn: async ({ from, to }: Turn) => {
      const { file } = await client.call('files.read', { id: fileId });
      // What somebody has written there meanwhile stays.
      if (!same(file.details.plannedReturn, from)) return;
      const details = { ...file.details, plannedReturn: to };
      await client.call('files.update', { id: fileId, baseVersion: file.version, details });
    },
  });
  if (!read) return null;
  const { details } = read.file;
  const offered = dayOffered(details, on);
  if (!offered && !turning.error) return null;
  const take = (to: Turn['to']) => {
    const from = details.plannedReturn;
    turning.mutate({ from, to });
    const turned = (turn: Turn) => () => {
      turning.mutate(turn);
      return true;
    };
    remember({ undo: turned({ from: to, to: from }), redo: turned({ from, to }) });
  };
  return (
    <Notice kind={turning.error ? 'trouble' : 'word'}>
      {turning.error && <p>{errorWords(turning.error)}</p>}
      {offered && (
        <>
          {offered.instead === null
            ? t('dayForFile.none')
            : t('dayForFile.other', { day: formatDay(offered.instead, i18n.language) })}
          {mayTake && (
            <div>
              <Button edits isDisabled={turning.isPending} onPress={() => take(offered.takes)}>
                {t('dayForFile.take')}
              </Button>
            </div>
          )}
        </>
      )}
    </Notice>
  );
};
