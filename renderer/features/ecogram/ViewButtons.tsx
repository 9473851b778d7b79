import { ChartPie, Maximize, Minus, Plus, WandSparkles } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useAllRecords, useEcogram, useWords } from './context.tsx';
import { shownKeys } from './keys.ts';
import styles from './Workbench.module.css';

const STEP = 1.2;

export const ViewButtons = memo(() => {
  const { t } = useWords();
  const { session, focusOn } = useEcogram();
  const { controller } = session;
  const isDivided = useAllRecords().layout?.sheet !== undefined;
  const [zoom, setZoom] = useState(controller.view.zoom);
  useEffect(() => controller.on('view', () => setZoom(controller.view.zoom)), [controller]);
  return (
    <div className={styles.view} role="toolbar" aria-label={t('ecogram:view')} data-own-pointers>
      <IconButton
        edits
        label={t('ecogram:arrange.tidyAll')}
        keys={shownKeys('tidy')}
        onPress={session.editor.tidy}
      >
        <WandSparkles size={18} aria-hidden />
      </IconButton>
      {isDivided && (
        <IconButton
          edits
          label={t('ecogram:sizes.usual')}
          onPress={() => {
            session.editor.divideSheet(null);
            // The button goes with what it takes back.
            focusOn(CLIENT);
          }}
        >
          <ChartPie size={18} aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('ecogram:zoomOut')} keys="−" onPress={() => controller.zoomBy(1 / STEP)}>
        <Minus size={18} aria-hidden />
      </IconButton>
      <span className={styles.zoom}>{t('ecogram:zoomNow', { percent: Math.round(zoom * 100) })}</span>
      <IconButton label={t('ecogram:zoomIn')} keys="+" onPress={() => controller.zoomBy(STEP)}>
        <Plus size={18} aria-hidden />
      </IconButton>
      <IconButton label={t('ecogram:fit')} keys="0" onPress={controller.fit}>
        <Maximize size={18} aria-hidden />
      </IconButton>
    </div>
  );
});
