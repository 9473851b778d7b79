import { Image, List, Rows2 } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import controls from '../../ui/controls.module.css';
import { useWords } from './context.tsx';
import { useViewMode, VIEW_MODES, type ViewMode } from './view-mode.ts';

export const VIEW_KEY = 'F4';

const PICTURES = { picture: Image, both: Rows2, list: List } as const;

/** Picture, list, or both. */
export const ViewSwitch = () => {
  const { t } = useWords();
  const { mode, setMode } = useViewMode();
  return (
    <ToggleButtonGroup
      aria-label={t('ecogram:listTwin.views')}
      className={controls.choices ?? ''}
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => {
        for (const key of keys) setMode(key as ViewMode);
      }}
    >
      {VIEW_MODES.map((one) => {
        const Picture = PICTURES[one];
        return (
          <TooltipTrigger key={one} delay={400}>
            <ToggleButton
              id={one}
              aria-label={t(`ecogram:listTwin.${one}`)}
              aria-keyshortcuts={VIEW_KEY}
              className={`${controls.choice} ${controls.icon}`}
            >
              <Picture size={18} aria-hidden />
            </ToggleButton>
            <Tooltip className={controls.tooltip ?? ''} offset={6}>
              {t(`ecogram:listTwin.${one}`)}
              <kbd>{VIEW_KEY}</kbd>
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </ToggleButtonGroup>
  );
};
