import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import {
  type FileDecision,
  type FileDecisions,
  type FileList,
  type FileListChoices,
  type FileListPages,
  type FileListPreview,
  type FileRow,
  PAGE_OF_DOUBLES,
  PAGE_OF_FILE_ROWS,
  usualDecision,
} from '#shared/domain/file-exchange/bringing-in.ts';
import { PAGE_OF_FINDINGS } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { TextReading } from '#shared/domain/organisation-exchange/table.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';
import { useStays } from '../backups/useBackupProgress.ts';
import { CountsLine } from '../lists/CountsLine.tsx';
import { FindingsView } from '../lists/FindingsView.tsx';
import { ListCard } from '../lists/ListCard.tsx';
import listStyles from '../lists/Lists.module.css';
import { Pager } from '../lists/Pager.tsx';
import { SaveReport } from '../lists/SaveReport.tsx';
import { FileColumns } from './FileColumns.tsx';
import { FileRows } from './FileRows.tsx';

const VIEWS = ['columns', 'doubles', 'findings', 'rows'] as const;
type View = (typeof VIEWS)[number];

type LookingThroughProps = {
  file: FileList;
  preview: FileListPreview;
  choices: FileListChoices;
  onChoices(change: Partial<FileListChoices>): void;
  from: FileListPages;
  onFrom(moved: Partial<FileListPages>): void;
  decisions: FileDecisions;
  onDecisions(decisions: FileDecisions): void;
  isFetching: boolean;
  reading: UseMutationResult<Output<'fileList.readAnew'>, Error, TextReading>;
  making: { isPending: boolean; wasStopped: boolean; error: unknown; start(): void; stop(): void };
};

/** Only what differs from what is usual is said, so that it can be counted. */
const decided = (decisions: FileDecisions, row: FileRow, decision: FileDecision): FileDecisions => {
  const { [String(row.row)]: _, ...others } = decisions;
  return decision === usualDecision(row) ? others : { ...others, [String(row.row)]: decision };
};

/** How many files there will be. */
const comingOf = ({ counts }: FileListPreview, decisions: FileDecisions): number =>
  Object.values(decisions).reduce((coming, is) => coming + (is === 'make' ? 1 : -1), counts.made);

/** What a list would become, from four sides, before anything of it is written. */
export const LookingThrough = (props: LookingThroughProps) => {
  const { file, preview, choices, onChoices, from, onFrom, decisions, onDecisions, reading, making } = props;
  const { t } = useTranslation(['fileList', 'exchange', 'files', 'common']);
  const go = useNavigation((navigation) => navigation.go);
  const [view, setView] = useState<View>('columns');
  const { counts } = preview;
  const coming = comingOf(preview, decisions);
  const isFetching = props.isFetching || reading.isPending;
  const isLong = useStays(isFetching || making.isPending);
  const decide = (row: FileRow, decision: FileDecision) => onDecisions(decided(decisions, row, decision));
  const said = (['made', 'doubles', 'leftOut'] as const)
    .filter((what) => counts[what] > 0 || what === 'made')
    .map((what) => t(`fileList:counts.${what}`, { count: counts[what] }));
  const labels: Record<View, string> = {
    columns: t('exchange:tab.columns'),
    doubles: t('fileList:doubles.tab', { count: counts.doubles }),
    findings: t('exchange:tab.findings', { count: counts.findings }),
    rows: t('exchange:tab.rows', { count: counts.rows }),
  };

  return (
    <Screen
      title={t('fileList:title')}
      upTo={t('files:list.title')}
      width="wide"
      actions={
        <>
          <Button look="quiet" isDisabled={making.isPending} onPress={() => void go({ at: 'files' })}>
            {t('common:action.cancel')}
          </Button>
          <Button
            edits
            look="primary"
            isDisabled={coming === 0 || making.isPending || isFetching}
            onPress={making.start}
          >
            {coming === 0 ? t('fileList:nothing') : t('fileList:submit', { count: coming })}
          </Button>
        </>
      }
    >
      {making.error !== null && <Failed error={making.error} />}
      {making.wasStopped && <Notice kind="word">{t('fileList:stopped')}</Notice>}
      {reading.error !== null && <Failed error={reading.error} />}
      {reading.data?.is === 'refused' && (
        <Notice kind="trouble" title={t('exchange:file.notSo')}>
          {t('exchange:file.asBefore')}
        </Notice>
      )}
      {isLong && (
        <div className={listStyles.line}>
          <Working>{t(making.isPending ? 'fileList:writing' : 'fileList:reading')}</Working>
          {making.isPending && (
            <Button look="quiet" onPress={making.stop}>
              {t('fileList:stop')}
            </Button>
          )}
        </div>
      )}
      <ListCard
        fileName={file.fileName}
        form={file.form}
        headingRow={preview.headingRow}
        sheet={choices.sheet}
        onChange={onChoices}
        onReading={reading.mutate}
        isReading={reading.isPending}
      />
      <CountsLine label={t('exchange:counts.label')} said={said} />
      <Choices<View>
        label={t('exchange:tab.label')}
        options={VIEWS.map((value) => ({ value, label: labels[value] }))}
        value={view}
        onChange={setView}
      />
      {view === 'columns' && (
        <FileColumns columns={preview.columns} onChange={(roles) => onChoices({ roles })} />
      )}
      {view === 'doubles' && (
        <>
          <p className={listStyles.quiet}>
            {t(counts.doubles === 0 ? 'fileList:doubles.none' : 'fileList:doubles.explain')}
          </p>
          {counts.doubles > 0 && <FileRows rows={preview.doubles} decisions={decisions} onDecide={decide} />}
          <Pager
            from={from.doubles}
            size={PAGE_OF_DOUBLES}
            total={counts.doubles}
            onChange={(doubles) => onFrom({ doubles })}
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
          <SaveReport
            prepare={(client) => client.call('fileList.prepareReport', { id: file.id, choices, decisions })}
          />
        </>
      )}
      {view === 'rows' && (
        <>
          <p className={listStyles.quiet}>{t('exchange:rows.explain')}</p>
          <FileRows rows={preview.rows} decisions={decisions} onDecide={decide} />
          <Pager
            from={from.rows}
            size={PAGE_OF_FILE_ROWS}
            total={counts.rows}
            onChange={(rows) => onFrom({ rows })}
          />
        </>
      )}
    </Screen>
  );
};

const Failed = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('fileList');
  const errorWords = useErrorWords();
  const isStale = error instanceof Refusal && error.code === 'conflict';
  return <Notice kind="trouble">{isStale ? t('conflict') : errorWords(error)}</Notice>;
};
