import { Spline, Trash2 } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { CLIENT, tiesOf } from '#shared/domain/ecogram.ts';
import { Button } from '../../ui/Button.tsx';
import { useMayEdit } from '../../ui/editing.ts';
import { CopyButtons, OrderButtons } from './ArrangeButtons.tsx';
import { useEcogram, useRecords, useSelection, useWords } from './context.tsx';
import { EverybodyPanel } from './EverybodyPanel.tsx';
import { ClientSymbol } from './figures.tsx';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { ReadingPane } from './reading/ReadingPane.tsx';
import { useReadingState } from './reading/useReading.ts';
import { TieChooser } from './TieChooser.tsx';
import { TiePanel } from './TiePanel.tsx';
import { TieRow } from './TieRow.tsx';

const SeveralPanel = ({ count }: { count: number }) => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  const mayEdit = useMayEdit();
  return (
    <>
      <PanelHead title={t('ecogram:inspect.several', { count })} />
      {mayEdit && (
        <>
          <p className={styles.small}>{t('ecogram:inspect.severalHint')}</p>
          <OrderButtons />
          <CopyButtons count={count} />
          <div className={styles.foot}>
            <Button look="quiet" onPress={editor.removeSelected}>
              <Trash2 size={18} aria-hidden /> {t('ecogram:inspect.remove')}
            </Button>
          </div>
        </>
      )}
    </>
  );
};

const ClientPanel = () => {
  const { t } = useWords();
  const { clientLabel, startTie } = useEcogram();
  const ties = tiesOf(useRecords(), CLIENT);
  const mayEdit = useMayEdit();
  return (
    <>
      <PanelHead title={clientLabel} symbol={<ClientSymbol size={32} />} />
      <section className={styles.part}>
        {ties.map((tie) => (
          <TieRow key={tie.id} tie={tie} from={CLIENT} />
        ))}
        {mayEdit && (
          <Button look="plain" onPress={() => startTie(CLIENT)}>
            <Spline size={18} aria-hidden /> {t('ecogram:inspect.tieTo')}
          </Button>
        )}
      </section>
    </>
  );
};

const Content = () => {
  const { tyingFrom } = useEcogram();
  const records = useRecords();
  // The list of everybody may be long: the picture never waits for it.
  const selection = useDeferredValue(useSelection());
  const { isOn: isReading, isCardShown } = useReadingState();
  if (tyingFrom !== null) return <TieChooser key={tyingFrom} from={tyingFrom} />;
  if (isReading && !isCardShown) return <ReadingPane />;
  if (selection.is === 'client') return <ClientPanel />;
  if (selection.is === 'tie') {
    const tie = records.ties[selection.id];
    if (tie) return <TiePanel key={tie.id} tie={tie} />;
  }
  if (selection.is === 'people') {
    const [id] = selection.ids;
    const person = id === undefined ? undefined : records.people[id];
    if (selection.ids.length > 1) return <SeveralPanel count={selection.ids.length} />;
    if (person) return <PersonPanel key={person.id} person={person} />;
  }
  return <EverybodyPanel />;
};

/** Beside the picture: everybody as a list, or whatever is selected. */
export const Panel = memo(() => {
  const { t } = useWords();
  const { isOn: isReading } = useReadingState();
  return (
    <aside className={styles.panel} aria-label={t(isReading ? 'reading:title' : 'ecogram:list.title')}>
      <Content />
    </aside>
  );
});
