import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { PAPERS, Paper } from '#shared/domain/documents.ts';
import { RoadmapId } from '#shared/domain/ids.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useHolding } from '../../app/holding.ts';
import { useRoadmap } from '../../app/queries.ts';
import { useComfort } from '../../app/returning.ts';
import { Loaded } from '../../app/Screen.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { LanguageChoice, PaperChoice, PrintFrame } from './PrintFrame.tsx';
import { useHeldDocument } from './useHeldDocument.ts';

const Wishes = z.strictObject({ language: UiLanguage, paper: Paper, roadmapId: RoadmapId.nullable() });
type Wishes = z.infer<typeof Wishes>;

const wishesFrom = (value: unknown): Wishes | null => Wishes.safeParse(value).data ?? null;

const REPORT = 'report';

/** The ways to open a conversation, as a card: of the version that the shelter uses, unless another is chosen. */
export const OpenersPrintScreen = ({ isFromSigns }: { isFromSigns: boolean }) => (
  <Loaded query={useRoadmap()}>
    {({ help, local }) => {
      const { roadmapId } = help.details;
      const isThere = local.some(({ id }) => id === roadmapId);
      return <Card isFromSigns={isFromSigns} inUse={isThere ? roadmapId : null} />;
    }}
  </Loaded>
);

const Card = ({ isFromSigns, inUse }: { isFromSigns: boolean; inUse: RoadmapId | null }) => {
  const { t, i18n } = useTranslation(['roadmap', 'firstSigns', 'common']);
  const { data } = useRoadmap();
  const usual: Wishes = { language: i18n.language === 'nl' ? 'nl' : 'en', paper: 'A4', roadmapId: inUse };
  const [wishes, setWishes] = useState(useComfort('printOpeners', wishesFrom) ?? usual);
  useHolding('printOpeners', () => () => ({ value: wishes, isWords: false }));
  const held = useHeldDocument(['openers', wishes], (client) =>
    client.call('documents.prepareOpeners', wishes),
  );
  const wish = (change: Partial<Wishes>) => setWishes({ ...wishes, ...change });
  const local = data?.local ?? [];
  return (
    <PrintFrame
      title={t('roadmap:card')}
      upTo={isFromSigns ? t('firstSigns:title') : t('common:settings.title')}
      held={held}
    >
      {local.length > 0 && (
        <EditingProvider value>
          <Select<string>
            label={t('roadmap:whichVersion')}
            options={[
              { value: REPORT, label: t('roadmap:reportsOwn') },
              ...local.map(({ id, content }) => ({ value: id, label: content.title })),
            ]}
            value={wishes.roadmapId ?? REPORT}
            onChange={(value) => wish({ roadmapId: value === REPORT ? null : (value as RoadmapId) })}
          />
        </EditingProvider>
      )}
      <LanguageChoice value={wishes.language} onChange={(language) => wish({ language })} />
      <PaperChoice papers={PAPERS} value={wishes.paper} onChange={(paper) => wish({ paper })} />
    </PrintFrame>
  );
};
