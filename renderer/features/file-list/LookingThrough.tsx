import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import {
  type FileDecision,
  type FileDecisions,
  type FileListPreview,
  type FileRow,
  PAGE_OF_DOUBLES,
  PAGE_OF_FILE_ROWS,
  usualDecision,
} from '#shared/domain/file-exchange/bringing-in.ts';
import { useClient } from '../../app/client.tsx';
import { FindingsPage } from '../lists/FindingsPage.tsx';
import { ListCard } from '../lists/ListCard.tsx';
import { ListScreen } from '../lists/ListScreen.tsx';
import listStyles from '../lists/Lists.module.css';
import { Pager } from '../lists/Pager.tsx';
import { FileColumns } from './FileColumns.tsx';
import { FileRows } from './FileRows.tsx';
import type { ClientsInHand } from './useClientsInHand.ts';

type LookingThroughProps = {
  shown: Output<'fileList.preview'>;
  inHand: ClientsInHand;
  onCancel(): void;
};

/** Only what differs from what is usual is said, so that it can be counted. */
const decided = (decisions: FileDecisions, row: FileRow, decision: FileDecision): FileDecisions => {
  const { [String(row.row)]: _, ...others } = decisions;
  return decision === usualDecision(row) ? others : { ...others, [String(row.row)]: decision };
};

/** How many files there will be. */
const comingOf = ({ counts }: FileListPreview, decisions: FileDecisions): number =>
  Object.values(decisions).reduce((coming, is) => coming + (is === 'make' ? 1 : -1), counts.made);

/** Whom files would be made of, from four sides. */
export const LookingThrough = ({ shown: { file, preview }, inHand, onCancel }: LookingThroughProps) => {
  const { choices, change, from, turnTo, decisions, reading, bringIn } = inHand;
  const { t } = useTranslation(['fileList', 'exchange', 'files']);
  const client = useClient();
  const { counts } = preview;
  const coming = comingOf(preview, decisions);
  const decide = (row: FileRow, decision: FileDecision) => inHand.decide(decided(decisions, row, decision));
  const said = (['made', 'doubles', 'leftOut'] as const)
    .filter((what) => counts[what] > 0 || what === 'made')
    .map((what) => t(`fileList:counts.${what}`, { count: counts[what] }));

  return (
    <ListScreen<'columns' | 'doubles' | 'findings' | 'rows'>
      words={{
        title: t('fileList:title'),
        upTo: t('files:list.title'),
        submit: coming === 0 ? t('fileList:nothing') : t('fileList:submit', { count: coming }),
        reading: t('fileList:reading'),
        writing: t('fileList:writing'),
        conflict: t('fileList:conflict'),
      }}
      isAnything={coming > 0}
      isFetching={inHand.preview.isFetching}
      reading={reading}
      writing={{ ...bringIn, start: () => bringIn.mutate(preview.seen) }}
      onCancel={onCancel}
      isHeld
      stopping={{ label: t('fileList:stop'), stop: () => void client.call('fileList.stop', {}) }}
      stopped={bringIn.data === null ? t('fileList:stopped') : undefined}
      card={
        <ListCard
          fileName={file.fileName}
          form={file.form}
          headingRow={preview.headingRow}
          sheet={choices.sheet}
          onChange={change}
          onReading={reading.mutate}
          isReading={reading.isPending}
        />
      }
      counts={said}
      sides={[
        {
          view: 'columns',
          label: t('exchange:tab.columns'),
          show: () => <FileColumns columns={preview.columns} onChange={(roles) => change({ roles })} />,
        },
        {
          view: 'doubles',
          label: t('fileList:doubles.tab', { count: counts.doubles }),
          show: () => (
            <>
              <p className={listStyles.quiet}>
                {t(counts.doubles === 0 ? 'fileList:doubles.none' : 'fileList:doubles.explain')}
              </p>
              {counts.doubles > 0 && (
                <FileRows rows={preview.doubles} decisions={decisions} onDecide={decide} />
              )}
              <Pager
                from={from.doubles}
                size={PAGE_OF_DOUBLES}
                total={counts.doubles}
                onChange={(doubles) => turnTo({ doubles })}
              />
            </>
          ),
        },
        {
          view: 'findings',
          label: t('exchange:tab.findings', { count: counts.findings }),
          show: () => (
            <FindingsPage
              findings={preview.findings}
              from={from.findings}
              total={counts.findings}
              onTurn={(findings) => turnTo({ findings })}
              prepare={(through) =>
                through.call('fileList.prepareReport', { id: file.id, choices, decisions })
              }
            />
          ),
        },
        {
          view: 'rows',
          label: t('exchange:tab.rows', { count: counts.rows }),
          show: () => (
            <>
              <p className={listStyles.quiet}>{t('exchange:rows.explain')}</p>
              <FileRows rows={preview.rows} decisions={decisions} onDecide={decide} />
              <Pager
                from={from.rows}
                size={PAGE_OF_FILE_ROWS}
                total={counts.rows}
                onChange={(rows) => turnTo({ rows })}
              />
            </>
          ),
        },
      ]}
    />
  );
};
