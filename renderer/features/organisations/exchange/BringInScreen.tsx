import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import {
  type Decisions,
  type ImportPages,
  PAGE_OF_MATCHES,
  PAGE_OF_ROWS,
  usualChoices,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import { useClient } from '../../../app/client.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { Loaded } from '../../../app/Screen.tsx';
import { FindingsPage } from '../../lists/FindingsPage.tsx';
import { ListGone, ListScreen } from '../../lists/ListScreen.tsx';
import { Pager } from '../../lists/Pager.tsx';
import { useListInHand } from '../../lists/useListInHand.ts';
import { ColumnsView } from './ColumnsView.tsx';
import { Done } from './Done.tsx';
import { FileCard } from './FileCard.tsx';
import { MatchesView } from './MatchesView.tsx';
import { RowsView } from './RowsView.tsx';

const FIRST_PAGES: ImportPages = { rows: 0, matches: 0, findings: 0 };
const NOTHING_DECIDED: Decisions = {};

const useOrganisationsInHand = (id: ImportId) => {
  const client = useClient();
  return useListInHand(
    {
      under: ['organisations', 'import', id],
      preview: (choices, from) => client.call('organisations.previewImport', { id, choices, from }),
      readAnew: (reading) => client.call('organisations.readAnew', { id, reading }),
      bringIn: (wanted) => client.call('organisations.bringIn', { id, ...wanted }),
      leave: 'organisations.leaveImport',
    },
    {
      choices: usualChoices(''),
      pages: FIRST_PAGES,
      decisions: NOTHING_DECIDED,
      // Where it came from is still true of it.
      afterReading: ({ from }) => usualChoices(from),
    },
  );
};

/** A chosen file, before anything of it is written: what it is, what would happen, and what somebody decides. */
export const BringInScreen = ({ importId }: { importId: ImportId }) => {
  const { t } = useTranslation(['exchange', 'socialMap']);
  const go = useNavigation((navigation) => navigation.go);
  const inHand = useOrganisationsInHand(importId);
  const { bringIn, preview, choices, isGone } = inHand;
  const toMap = () => void go({ at: 'organisations' });
  if (bringIn.data) return <Done id={importId} choices={choices} done={bringIn.data} />;
  if (isGone)
    return (
      <ListGone
        title={t('exchange:bring.title')}
        upTo={t('socialMap:list.title')}
        said={t('exchange:bring.gone')}
        why={t('exchange:bring.goneText')}
        back={{ label: t('exchange:done.toMap'), go: toMap }}
      />
    );
  return (
    <Loaded query={preview}>
      {(shown) => <Looking id={importId} shown={shown} inHand={inHand} onCancel={toMap} />}
    </Loaded>
  );
};

type LookingProps = {
  id: ImportId;
  shown: Output<'organisations.previewImport'>;
  inHand: ReturnType<typeof useOrganisationsInHand>;
  onCancel(): void;
};

const Looking = ({ id, shown: { file, preview }, inHand, onCancel }: LookingProps) => {
  const { choices, change, from, turnTo, decisions, decide, reading, bringIn } = inHand;
  const { t } = useTranslation(['exchange', 'socialMap']);
  const { counts } = preview;
  const left = Object.values(decisions).filter(({ as }) => as === 'leave').length;
  const toLookAt = counts.matched + counts.possible;
  const coming = counts.added + toLookAt - left;
  const said = (['added', 'possible', 'matched', 'same', 'leftOut'] as const)
    .filter((what) => counts[what] > 0 || what === 'added')
    .map((what) => t(`exchange:counts.${what}`, { count: counts[what] }));

  const columns = {
    view: 'columns',
    label: t('exchange:tab.columns'),
    show: () => <ColumnsView columns={preview.columns} onChange={(roles) => change({ roles })} />,
  } as const;
  const matches = {
    view: 'matches',
    label: t('exchange:tab.matches', { count: toLookAt }),
    show: () => (
      <>
        <MatchesView
          matches={preview.matches}
          decisions={decisions}
          onDecide={(row, decision) => decide({ ...decisions, [row]: decision })}
        />
        <Pager
          from={from.matches}
          size={PAGE_OF_MATCHES}
          total={toLookAt}
          onChange={(next) => turnTo({ matches: next })}
        />
      </>
    ),
  } as const;
  const findings = {
    view: 'findings',
    label: t('exchange:tab.findings', { count: counts.findings }),
    show: () => (
      <FindingsPage
        findings={preview.findings}
        from={from.findings}
        total={counts.findings}
        onTurn={(next) => turnTo({ findings: next })}
        prepare={
          counts.findings > 0 ? (client) => client.call('organisations.prepareReport', { id, choices }) : null
        }
      />
    ),
  } as const;
  const rows = {
    view: 'rows',
    label: t('exchange:tab.rows', { count: counts.rows }),
    show: () => (
      <>
        <RowsView rows={preview.rows} />
        <Pager
          from={from.rows}
          size={PAGE_OF_ROWS}
          total={counts.rows}
          onChange={(next) => turnTo({ rows: next })}
        />
      </>
    ),
  } as const;

  return (
    <ListScreen<'columns' | 'matches' | 'findings' | 'rows'>
      words={{
        title: t('exchange:bring.title'),
        upTo: t('socialMap:list.title'),
        submit: coming === 0 ? t('exchange:bring.nothing') : t('exchange:bring.submit', { count: coming }),
        reading: t('exchange:bring.reading'),
        writing: t('exchange:bring.writing'),
        conflict: t('exchange:bring.conflict'),
      }}
      isAnything={coming > 0}
      isFetching={inHand.preview.isFetching}
      reading={reading}
      writing={{ ...bringIn, start: () => bringIn.mutate(preview.seen) }}
      onCancel={onCancel}
      card={
        <FileCard
          file={file}
          preview={preview}
          choices={choices}
          onChange={change}
          onReading={reading.mutate}
          isReading={reading.isPending}
        />
      }
      counts={said}
      // A social map says by itself what its columns are.
      sides={file.form.is === 'map' ? [matches, findings, rows] : [columns, matches, findings, rows]}
    />
  );
};
