import { ListBox, ListBoxItem } from 'react-aria-components';
import { CLIENT, labelOf, type TieEnd } from '#shared/domain/ecogram.ts';
import { useEcogram, useEndLabel, useRecords, useWords } from './context.tsx';
import { ClientSymbol, KindSymbol } from './figures.tsx';
import styles from './Panel.module.css';
import { PanelHead } from './PanelHead.tsx';
import { inReadingOrder } from './reading-order.ts';

/** The other end of a tie, chosen from a list: what a pointer does by drawing. */
export const TieChooser = ({ from }: { from: TieEnd }) => {
  const { t } = useWords();
  const { session, startTie } = useEcogram();
  const records = useRecords();
  const nameOf = useEndLabel();
  const others = inReadingOrder(Object.values(records.people)).filter(({ id }) => id !== from);
  return (
    <>
      <PanelHead title={t('ecogram:tie.chooseFor', { label: nameOf(from) })} />
      <p className={styles.small}>{t('ecogram:tie.chooseHint')}</p>
      <ListBox
        autoFocus="first"
        aria-label={t('ecogram:tie.chooseFor', { label: nameOf(from) })}
        className={styles.everybody ?? ''}
        onAction={(key) => {
          startTie(null);
          session.editor.tie(from, key as TieEnd);
        }}
      >
        {from !== CLIENT && (
          <ListBoxItem id={CLIENT} textValue={nameOf(CLIENT)} className={styles.row ?? ''}>
            <ClientSymbol size={26} />
            <span className={styles.rowText} dir="auto">
              {nameOf(CLIENT)}
            </span>
          </ListBoxItem>
        )}
        {others.map((person) => (
          <ListBoxItem
            key={person.id}
            id={person.id}
            textValue={labelOf(person)}
            className={styles.row ?? ''}
          >
            <KindSymbol kind={person.kind} size={26} />
            <span className={styles.rowText} dir="auto">
              {labelOf(person)}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
};
