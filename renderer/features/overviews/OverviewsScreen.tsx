import { Printer, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  changeKey,
  type FactorChange,
  type Overview,
  organisationsInOverview,
  overviewFrom,
  partOfOverview,
} from '#shared/domain/overview.ts';
import { OverviewSheet } from '#shared/domain/place.ts';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useHolding } from '../../app/holding.ts';
import { useMay } from '../../app/may.ts';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { useEcogram, useOrganisationNames, useOverviewToEdit } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useUndoable } from '../../app/useUndoable.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { FearsSheet } from './FearsSheet.tsx';
import { cellIdOf, headingIdOf, jumpTo } from './jump.ts';
import { KeepOverview } from './KeepOverview.tsx';
import { type Layout, OverviewOne, type Shown } from './OverviewOne.tsx';
import { OverviewTwo } from './OverviewTwo.tsx';
import { useDescribeOverview } from './useDescribeOverview.ts';
import { useOverviewAutosave } from './useOverviewAutosave.ts';

type OverviewsScreenProps = Omit<Extract<Place, { at: 'overviews' }>, 'at'>;

/** The two overviews of a file, and what is feared beside what was checked. */
export const OverviewsScreen = (props: OverviewsScreenProps) => {
  const mayEdit = useMayEdit();
  const may = useMay();
  const ecogram = useEcogram(props.fileId);
  return (
    <EditingProvider value={mayEdit && may('overviews.change')}>
      <Loaded query={useOverviewToEdit(props.fileId, 'sheets')}>
        {(overview) => (
          <Loaded query={ecogram}>
            {(picture) => <Sheets {...props} overview={overview} ecogram={picture} />}
          </Loaded>
        )}
      </Loaded>
    </EditingProvider>
  );
};

const Looking = z.strictObject({
  sheet: OverviewSheet,
  layout: z.enum(['beside', 'after']),
  shown: z.enum(['is', 'changes']),
});
type Looking = { sheet: OverviewSheet; layout: Layout; shown: Shown };

const lookingFrom = (value: unknown): Looking | null => Looking.safeParse(value).data ?? null;

/** How somebody looks at the overviews, there again after a lock. */
const useLooking = (fileId: ClientFileId, sheet: OverviewSheet | undefined) => {
  const key = `overviewLooks:${fileId}`;
  const back = useComfort(key, lookingFrom);
  const [looking, look] = useState<Looking>(back ?? { sheet: sheet ?? 'one', layout: 'beside', shown: 'is' });
  useHolding(key, () => () => ({ value: looking, isWords: false }));
  return [looking, (change: Partial<Looking>) => look({ ...looking, ...change })] as const;
};

type SheetsProps = OverviewsScreenProps & { overview: Overview; ecogram: Ecogram };

const Sheets = ({ fileId, sheet, of, overview, ecogram }: SheetsProps) => {
  const { t } = useTranslation('overviews');
  const go = useNavigation((navigation) => navigation.go);
  const { fields, state, dispute, change: put, settle } = useOverviewAutosave(overview);
  const change = useUndoable(fields, put);
  const [looking, look] = useLooking(fileId, sheet);
  const { people } = withoutDanger(ecogram.records);
  const described = [fields, ...(dispute ? [dispute.mine, dispute.theirs] : [])];
  const named = useOrganisationNames(
    described.flatMap((parts) => organisationsInOverview(overviewFrom(parts))),
  );
  const wordsFor = useDescribeOverview(people, named);

  useEffect(() => {
    if (of) return jumpTo(sheet === 'two' ? headingIdOf(of) : cellIdOf(of));
  }, [of, sheet]);

  return (
    <Screen
      title={t('title')}
      upTo={t('upTo')}
      width="wide"
      actions={
        <>
          {looking.sheet !== 'fears' && <SaveStatus state={state} />}
          {looking.sheet !== 'fears' && <KeepOverview fileId={fileId} />}
          <Button onPress={() => go({ at: 'printOverview', fileId, sheet: looking.sheet })}>
            <Printer size={18} aria-hidden /> {t('print')}
          </Button>
          {looking.sheet === 'one' && (
            <Button look="primary" onPress={() => go({ at: 'overviewTogether', fileId })}>
              <Users size={18} aria-hidden /> {t('together.open')}
            </Button>
          )}
        </>
      }
    >
      <Choices
        label={t('sheet.label')}
        options={OverviewSheet.options.map((value) => ({ value, label: t(`sheet.${value}`) }))}
        value={looking.sheet}
        onChange={(chosen) => look({ sheet: chosen })}
      />
      {looking.sheet === 'one' && (
        <OverviewOne
          parts={fields}
          layout={looking.layout}
          shown={looking.shown}
          onLayout={(layout) => look({ layout })}
          onShown={(shown) => look({ shown })}
          onChange={change}
        />
      )}
      {looking.sheet === 'two' && (
        <OverviewTwo
          parts={fields}
          people={Object.values(people)}
          onChange={change}
          onOpen={(organisationId, from) =>
            go({ at: 'organisation', organisationId, overviewOf: { fileId, of: from } })
          }
          onTake={(taken: FactorChange) => change(partOfOverview(changeKey(taken), null))}
        />
      )}
      {looking.sheet === 'fears' && <FearsSheet fileId={fileId} parts={fields} />}
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};
