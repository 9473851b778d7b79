import {
  AlignHorizontalDistributeCenter,
  AlignVerticalDistributeCenter,
  CircleDashed,
  ClipboardPaste,
  Copy,
  Orbit,
  Spline,
  WandSparkles,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { ORDERS, type Order } from '#shared/geometry/align.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ArrangeButtons.module.css';
import { useEcogram, useWords } from './context.tsx';
import { shownKeys } from './keys.ts';

const ORDER_SIGNS: Readonly<Record<Order, ReactNode>> = {
  sameDistance: <CircleDashed size={18} aria-hidden />,
  evenly: <Orbit size={18} aria-hidden />,
  row: <AlignHorizontalDistributeCenter size={18} aria-hidden />,
  column: <AlignVerticalDistributeCenter size={18} aria-hidden />,
};

/** The orders that several people can be put in, each with its key. */
export const OrderButtons = () => {
  const { t } = useWords();
  const { editor } = useEcogram().session;
  return (
    <section className={styles.part} aria-label={t('ecogram:arrange.title')}>
      <h3>{t('ecogram:arrange.title')}</h3>
      <Button edits onPress={editor.tidy}>
        <WandSparkles size={18} aria-hidden /> {t('ecogram:arrange.tidy')} <kbd>{shownKeys('tidy')}</kbd>
      </Button>
      {ORDERS.map((order) => (
        <Button edits key={order} onPress={() => editor.align(order)}>
          {ORDER_SIGNS[order]} {t(`ecogram:arrange.${order}`)} <kbd>{shownKeys(order)}</kbd>
        </Button>
      ))}
    </section>
  );
};

/** What can be made of somebody who is there: one more like her, and her ties for others. */
export const CopyButtons = ({ count }: { count: number }) => {
  const { t } = useWords();
  const { session, say } = useEcogram();
  const { editor } = session;
  const hasCopied = useStore(editor.store, ({ copied }) => copied !== null && copied.length > 0);
  return (
    <section className={styles.part}>
      <Button edits onPress={editor.duplicate}>
        <Copy size={18} aria-hidden />
        {t(count > 1 ? 'ecogram:arrange.duplicateSeveral' : 'ecogram:arrange.duplicate')}
        <kbd>{shownKeys('duplicate')}</kbd>
      </Button>
      {count === 1 && (
        <Button
          edits
          onPress={() => {
            const copied = editor.copyTies();
            if (copied !== null) say(t('ecogram:arrange.copied', { count: copied }));
          }}
        >
          <Spline size={18} aria-hidden /> {t('ecogram:arrange.copyTies')} <kbd>{shownKeys('copyTies')}</kbd>
        </Button>
      )}
      {hasCopied && (
        <Button
          edits
          onPress={() => {
            const { records } = editor;
            if (editor.pasteTies() && records === editor.records) say(t('ecogram:arrange.pasteNothing'));
          }}
        >
          <ClipboardPaste size={18} aria-hidden /> {t('ecogram:arrange.pasteTies')}
          <kbd>{shownKeys('pasteTies')}</kbd>
        </Button>
      )}
    </section>
  );
};
