import { useTranslation } from 'react-i18next';
import { aboutRisk, fearsAbout, fearsSaid } from '#shared/domain/fear.ts';
import type { ClientFileId, RiskAreaId } from '#shared/domain/ids.ts';
import type { RiskAreaName } from '#shared/domain/risk-assessment.ts';
import { useFears } from '../../app/queries.ts';
import { FieldGroup } from '../../ui/TextField.tsx';
import { FearsAbout } from '../overviews/FearsAbout.tsx';
import { FearsRead } from '../overviews/FearsRead.tsx';

type RiskFearsProps = { fileId: ClientFileId; area: RiskAreaName | RiskAreaId };

/** What the client has said that she fears about an area. */
const useSaid = ({ fileId, area }: RiskFearsProps) => {
  const { data: fears = [] } = useFears(fileId);
  return fearsAbout(fearsSaid(fears), aboutRisk(area));
};

/**
 * What a client fears in one area beside what was checked: workers can't judge a fear (report, line 994), so neither takes the
 * other's place. `isAsked: false`: only where something was said.
 */
export const RiskFears = ({ fileId, area, isAsked }: RiskFearsProps & { isAsked: boolean }) => {
  const { t } = useTranslation('risk');
  const said = useSaid({ fileId, area });
  if (!isAsked && said.length === 0) return null;
  return (
    <FieldGroup label={t('fears.title')}>
      <FearsAbout fileId={fileId} about={aboutRisk(area)} />
    </FieldGroup>
  );
};

/** The same beside an assessment that was decided: fears are records of their own, and stand as they are noted by now. */
export const RiskFearsRead = ({ fileId, area }: RiskFearsProps) => {
  const said = useSaid({ fileId, area });
  return said.length > 0 && <FearsRead fears={said} />;
};
