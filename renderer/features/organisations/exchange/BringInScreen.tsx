import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import {
  type Decisions,
  type ImportChoices,
  type ImportPages,
  PAGE_OF_FINDINGS,
  PAGE_OF_MATCHES,
  PAGE_OF_ROWS,
  usualChoices,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { useClient } from '../../../app/client.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { Loaded, Screen } from '../../../app/Screen.tsx';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Working } from '../../../ui/Working.tsx';
import { useStays } from '../../backups/useBackupProgress.ts';
import { CountsLine } from '../../lists/CountsLine.tsx';
import { FindingsView } from '../../lists/FindingsView.tsx';
import { Pager } from '../../lists/Pager.tsx';
import { SaveReport } from '../../lists/SaveReport.tsx';
import { ColumnsView } from './ColumnsView.tsx';
import { Done } from './Done.tsx';
import { FileCard } from './FileCard.tsx';
import { MatchesView } from './MatchesView.tsx';
import { RowsView } from './RowsView.tsx';

const FIRST_PAGES: ImportPages = { rows: 0, matches: 0, findings: 0 };
const NOTHING_DECIDED: Decisions = {};

/** Under `organisations`, so that a change of the map has it looked at anew. */
const useImportPreview = (id: ImportId, choices: ImportChoices, from: ImportPages, isOver: boolean) => {
  const client = useClient();
  return useQuery({
    queryKey: ['organisations', 'import', id, choices, from],
    queryFn: () => client.call('organisations.previewImport', { id, choices, from }),
    placeholderData: keepPreviousData,
    enabled: !isOver,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
};

/** Has the file read otherwise. `onRead`: its rows and columns are others by then. */
const useReading = (id: ImportId, onRead: () => void) => {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: TextReading) => client.call('organisations.readAnew', { id, reading }),
    onSuccess: async (answer) => {
      if (answer?.is !== 'read') return;
      onRead();
      await queries.invalidateQueries({ queryKey: ['organisations', 'import', id] });
    },
  });
};

/** A chosen file, before anything of it is written: what it is, what would happen, and what somebody decides. */
export const BringInScreen = ({ importId }: { importId: ImportId }) => {
  const client = useClient();
  const [choices, setChoices] = useState(usualChoices(''));
  const [from, setFrom] = useState(FIRST_PAGES);
  const [decisions, setDecisions] = useState(NOTHING_DECIDED);
  const bringIn = useMutation({
    mutationFn: (seen: number) =>
      client.call('organisations.bringIn', { id: importId, choices, seen, decisions }),
  });
  const start = (chosen: ImportChoices) => {
    setChoices(chosen);
    setFrom(FIRST_PAGES);
    // What was decided was about other rows, or about other words.
    setDecisions(NOTHING_DECIDED);
    bringIn.reset();
  };
  const reading = useReading(importId, () => start(usualChoices(choices.from)));
  const query = useImportPreview(importId, choices, from, bringIn.isSuccess);
  useEffect(() => () => void client.call('organisations.leaveImport', {}).catch(() => undefined), [client]);

  if (bringIn.data) return <Done id={importId} choices={choices} done={bringIn.data} />;
  if (query.error instanceof Refusal && query.error.code === 'notFound') return <Gone />;

  const change = (changed: Partial<ImportChoices>) => start({ ...choices, ...changed });
  return (
    <Loaded query={query}>
      {(shown) => (
        <Looking
          id={importId}
          shown={shown}
          choices={choices}
          onChoices={change}
          from={from}
          onFrom={(moved) => setFrom({ ...from, ...moved })}
          decisions={decisions}
          onDecisions={setDecisions}
          isFetching={query.isFetching}
          reading={reading}
          bringIn={{
            isPending: bringIn.isPending,
            error: bringIn.error,
            start: () => bringIn.mutate(shown.preview.seen),
          }}
        />
      )}
    </Loaded>
  );
};

const Gone = () => {
  const { t } = useTranslation(['exchange', 'socialMap']);
  const go = useNavigation((navigation) => navigation.go);
  return (
    <Screen title={t('exchange:bring.title')} upTo={t('socialMap:list.title')}>
      <Notice kind="word" title={t('exchange:bring.gone')}>
        {t('exchange:bring.goneText')}
        <div>
          <Button onPress={() => void go({ at: 'organisations' })}>{t('exchange:done.toMap')}</Button>
        </div>
      </Notice>
    </Screen>
  );
};

type View = 'columns' | 'matches' | 'findings' | 'rows';

type LookingProps = {
  id: ImportId;
  shown: Output<'organisations.previewImport'>;
  choices: ImportChoices;
  onChoices(change: Partial<ImportChoices>): void;
  from: ImportPages;
  onFrom(moved: Partial<ImportPages>): void;
  decisions: Decisions;
  onDecisions(decisions: Decisions): void;
  isFetching: boolean;
  reading: ReturnType<typeof useReading>;
  bringIn: { isPending: boolean; error: unknown; start(): void };
};

const Looking = (props: LookingProps) => {
  const { id, shown, choices, onChoices, from, onFrom, decisions, onDecisions, reading, bringIn } = props;
  const isFetching = props.isFetching || reading.isPending;
  const { t } = useTranslation(['exchange', 'socialMap', 'common']);
  const go = useNavigation((navigation) => navigation.go);
  const { file, preview } = shown;
  const { counts } = preview;
  const [view, setView] = useState<View>(file.form.is === 'map' ? 'matches' : 'columns');
  const left = Object.values(decisions).filter(({ as }) => as === 'leave').length;
  const coming = counts.added + counts.matched - left;
  const said = (['added', 'matched', 'same', 'leftOut'] as const)
    .filter((what) => counts[what] > 0 || what === 'added')
    .map((what) => t(`exchange:counts.${what}`, { count: counts[what] }));
  const isBusy = useStays(isFetching || bringIn.isPending);
  const views: { value: View; label: string }[] = [
    ...(file.form.is === 'map' ? [] : [{ value: 'columns' as const, label: t('exchange:tab.columns') }]),
    { value: 'matches', label: t('exchange:tab.matches', { count: counts.matched }) },
    { value: 'findings', label: t('exchange:tab.findings', { count: counts.findings }) },
    { value: 'rows', label: t('exchange:tab.rows', { count: counts.rows }) },
  ];

  return (
    <Screen
      title={t('exchange:bring.title')}
      upTo={t('socialMap:list.title')}
      width="wide"
      actions={
        <>
          <Button look="quiet" onPress={() => void go({ at: 'organisations' })}>
            {t('common:action.cancel')}
          </Button>
          <Button
            edits
            look="primary"
            isDisabled={coming === 0 || bringIn.isPending || isFetching}
            onPress={bringIn.start}
          >
            {coming === 0 ? t('exchange:bring.nothing') : t('exchange:bring.submit', { count: coming })}
          </Button>
        </>
      }
    >
      {bringIn.error !== null && <Failed error={bringIn.error} />}
      {reading.error !== null && <Failed error={reading.error} />}
      {reading.data?.is === 'refused' && (
        <Notice kind="trouble" title={t('exchange:file.notSo')}>
          {t('exchange:file.asBefore')}
        </Notice>
      )}
      {isBusy && (
        <Working>{t(bringIn.isPending ? 'exchange:bring.writing' : 'exchange:bring.reading')}</Working>
      )}
      <FileCard
        file={file}
        preview={preview}
        choices={choices}
        onChange={onChoices}
        onReading={reading.mutate}
        isReading={reading.isPending}
      />
      <CountsLine label={t('exchange:counts.label')} said={said} />
      <Choices<View> label={t('exchange:tab.label')} options={views} value={view} onChange={setView} />
      {view === 'columns' && (
        <ColumnsView columns={preview.columns} onChange={(roles) => onChoices({ roles })} />
      )}
      {view === 'matches' && (
        <>
          <MatchesView
            matches={preview.matches}
            decisions={decisions}
            onDecide={(row, decision) => onDecisions({ ...decisions, [row]: decision })}
          />
          <Pager
            from={from.matches}
            size={PAGE_OF_MATCHES}
            total={counts.matched}
            onChange={(matches) => onFrom({ matches })}
          />
        </>
      )}
      {view === 'findings' && (
        <>
          <FindingsView findings={preview.findings} />
          <Pager
            from={from.findings}
            size={PAGE_OF_FINDINGS}
            total={counts.findings}
            onChange={(findings) => onFrom({ findings })}
          />
          {counts.findings > 0 && (
            <SaveReport prepare={(client) => client.call('organisations.prepareReport', { id, choices })} />
          )}
        </>
      )}
      {view === 'rows' && (
        <>
          <RowsView rows={preview.rows} />
          <Pager
            from={from.rows}
            size={PAGE_OF_ROWS}
            total={counts.rows}
            onChange={(rows) => onFrom({ rows })}
          />
        </>
      )}
    </Screen>
  );
};

const Failed = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('exchange');
  const errorWords = useErrorWords();
  const isStale = error instanceof Refusal && error.code === 'conflict';
  return <Notice kind="trouble">{isStale ? t('bring.conflict') : errorWords(error)}</Notice>;
};
