import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import styles from './Bundles.module.css';
import { useReviewGuests } from './useReviewGuest.ts';

/** As many as are ever looked through by eye; the rest is found by searching. */
const SHOWN_AT_MOST = 500;

type ChooseFilesProps = { chosen: readonly ClientFileId[]; onChange(chosen: readonly ClientFileId[]): void };

/** The files that can go into a bundle: all but those that are here for a review. */
export const ChooseFiles = ({ chosen, onChange }: ChooseFilesProps) => {
  const { t } = useTranslation('bundles');
  const client = useClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: keys.files(`${SHOWN_AT_MOST} ${search}`),
    queryFn: () => client.call('files.list', { search, limit: SHOWN_AT_MOST }),
    placeholderData: keepPreviousData,
  });
  const { data: guests } = useReviewGuests();
  const isGuest = (id: ClientFileId) => guests?.some(({ fileId }) => fileId === id);
  // None is listed before it is known which of them may not be sent on.
  const found = guests ? (data?.files ?? []) : [];
  const files = found.filter(({ id }) => !isGuest(id));
  const guestsFound = found.length - files.length;
  const isAll = files.length > 0 && files.every(({ id }) => chosen.includes(id));
  const others = chosen.filter((id) => !files.some((file) => file.id === id));
  return (
    <EditingProvider value>
      <section aria-label={t('out.which')} className={styles.side}>
        <p className={styles.quiet}>{t('out.whichHint')}</p>
        <SearchBox label={t('out.search')} clearWords={t('out.clear')} value={typed} onChange={setTyped} />
        <Checkbox
          isSelected={isAll}
          onChange={(is) => onChange(is ? [...others, ...files.map(({ id }) => id)] : others)}
        >
          {t('out.all')}
        </Checkbox>
        <ul className={styles.files}>
          {files.map(({ id, workingName, fileCode }) => (
            <li key={id}>
              <Checkbox
                isSelected={chosen.includes(id)}
                onChange={(is) => onChange(is ? [...chosen, id] : chosen.filter((other) => other !== id))}
              >
                <bdi>{workingName}</bdi> <bdi className={styles.quiet}>{fileCode}</bdi>
              </Checkbox>
            </li>
          ))}
        </ul>
        {guestsFound > 0 && <p className={styles.quiet}>{t('out.guests', { count: guestsFound })}</p>}
        <p role="status">{t('out.chosen', { count: chosen.length })}</p>
      </section>
    </EditingProvider>
  );
};
