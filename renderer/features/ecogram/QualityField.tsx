import { TIE_QUALITIES, type TieQuality } from '#shared/domain/ecogram.ts';
import { Select } from '../../ui/Select.tsx';
import { useWords } from './context.tsx';

const NONE = 'none' as const;

type QualityFieldProps = { quality: TieQuality | null; onChange(quality: TieQuality | null): void };

/** How two people are with each other, whatever the tie carries. */
export const QualityField = ({ quality, onChange }: QualityFieldProps) => {
  const { t } = useWords();
  return (
    <Select
      label={t('ecogram:tie.quality')}
      options={[
        { value: NONE, label: t('ecogram:tie.qualityNone') },
        ...TIE_QUALITIES.map((value) => ({ value, label: t(`terms:quality.${value}`) })),
      ]}
      value={quality ?? NONE}
      onChange={(value) => onChange(value === NONE ? null : value)}
    />
  );
};
