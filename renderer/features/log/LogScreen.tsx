import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckLog } from './CheckLog.tsx';
import { daySpan } from './day-span.ts';
import { ANY, type Filter, Filters } from './Filters.tsx';
import styles from './Log.module.css';
import { LogTable } from './LogTable.tsx';

const ON_A_PAGE = 100;

/** Who did what. With a file: who has looked at it and worked in it. */
export const LogScreen = ({ fileId }: { fileId: ClientFileId | null }) => {
  const { t } = useTranslation('log');
  const may = useMay();
  const go = useNavigation((navigation) => navigation.go);
  const [filter, setFilter] = useState<Filter>(ANY);
  const isAllowed = may('log.list');
  // Whoever has unlocked meanwhile needn't be who was here before.
  useEffect(() => {
    if (!isAllowed) go({ at: 'files' });
  }, [isAllowed, go]);
  if (!isAllowed) return null;
  return (
    <Screen
      title={t(fileId ? 'titleOfFile' : 'title')}
      upTo={fileId ? t('upToFile') : undefined}
      width="wide"
    >
      <p className={styles.intro}>{t('intro')}</p>
      {!fileId && <CheckLog />}
      <Filters value={filter} onChange={setFilter} withKind={!fileId} />
      <Entries fileId={fileId} filter={filter} />
    </Screen>
  );
};

/** The log grows with every look at it, so what was fetched is not kept. */
const useEntries = (fileId: ClientFileId | null, filter: Filter) => {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['log', fileId, filter],
    queryFn: ({ pageParam }) =>
      client.call('log.list', {
        kind: filter.kind,
        staffId: filter.staffId,
        about: fileId,
        ...daySpan(filter.from, filter.until),
        before: pageParam,
        limit: ON_A_PAGE,
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) =>
      entries.length < ON_A_PAGE ? undefined : (entries.at(-1)?.number ?? undefined),
    gcTime: 0,
    staleTime: 0,
  });
};

const Entries = ({ fileId, filter }: { fileId: ClientFileId | null; filter: Filter }) => {
  const { t } = useTranslation('log');
  const query = useEntries(fileId, filter);
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries);
        const subjects = Object.assign({}, ...pages.map((page) => page.subjects)) as Record<string, string>;
        const total = pages[0]?.total ?? 0;
        return (
          <div className={styles.found}>
            <p className={styles.quiet} role="status">
              {total === 0 ? t('none') : t('count', { shown: entries.length, total })}
            </p>
            {entries.length > 0 && <LogTable entries={entries} subjects={subjects} withSubject={!fileId} />}
            {query.hasNextPage && (
              <div>
                <Button onPress={() => void query.fetchNextPage()} isDisabled={query.isFetchingNextPage}>
                  {t(query.isFetchingNextPage ? 'olderWorking' : 'older')}
                </Button>
              </div>
            )}
          </div>
        );
      }}
    </Loaded>
  );
};
