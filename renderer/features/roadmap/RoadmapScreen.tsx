import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadmapId } from '#shared/domain/ids.ts';
import type { LocalRoadmap, RoadmapContent } from '#shared/domain/roadmap.ts';
import type { Stored } from '../../app/autosave.ts';
import { useClient } from '../../app/client.tsx';
import { DisputeDialog } from '../../app/DisputeDialog.tsx';
import { useMay } from '../../app/may.ts';
import { above, useNavigation } from '../../app/navigation.ts';
import { useRoadmapToEdit } from '../../app/queries.ts';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { EditingProvider, useMayEdit } from '../../ui/editing.ts';
import { MoreMenu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { RoadmapFields } from './RoadmapFields.tsx';
import { useDescribeRoadmap } from './useDescribeRoadmap.ts';

const storedFrom = ({ version, content, updatedAt }: LocalRoadmap): Stored<RoadmapContent> => ({
  version,
  fields: content,
  updatedAt,
});

/** A version of the roadmap that the shelter has made. */
export const RoadmapScreen = ({ roadmapId }: { roadmapId: RoadmapId }) => {
  const { t } = useTranslation('roadmap');
  const mayEdit = useMayEdit();
  const may = useMay();
  return (
    <EditingProvider value={mayEdit && may('roadmap.update')}>
      <Loaded query={useRoadmapToEdit()}>
        {({ local }) => {
          const roadmap = local.find(({ id }) => id === roadmapId);
          if (roadmap) return <RoadmapForm roadmap={roadmap} />;
          return (
            <Screen title={t('title')} upTo={t('title')}>
              <Notice kind="word">{t('gone')}</Notice>
            </Screen>
          );
        }}
      </Loaded>
    </EditingProvider>
  );
};

const RoadmapForm = ({ roadmap }: { roadmap: LocalRoadmap }) => {
  const { t } = useTranslation('roadmap');
  const client = useClient();
  const mayEdit = useMayEdit();
  const { id } = roadmap;
  const [isRemoving, setRemoving] = useState(false);
  const { fields, state, dispute, change, settle } = useAutosave<RoadmapContent>(
    storedFrom(roadmap),
    {
      draftKey: `roadmap:${id}`,
      save: async (baseVersion, content) =>
        storedFrom(await client.call('roadmap.update', { id, baseVersion, content })),
      reload: async () => {
        const { local } = await client.call('roadmap.read', {});
        return storedFrom(local.find((other) => other.id === id) ?? roadmap);
      },
      isComplete: ({ title }) => title.trim() !== '',
    },
    (event) => event.event === 'roadmap.changed',
  );
  const wordsFor = useDescribeRoadmap();
  const remove = { id: 'remove', label: t('remove.title'), icon: <Trash2 size={16} aria-hidden /> };
  return (
    <Screen
      title={fields.title || t('title')}
      upTo={t('title')}
      actions={
        <>
          <SaveStatus state={state} />
          {mayEdit && (
            <MoreMenu label={t('menu')} items={[{ ...remove, onAction: () => setRemoving(true) }]} />
          )}
        </>
      }
    >
      <RoadmapFields content={fields} onChange={change} />
      {isRemoving && <RemoveRoadmap id={id} onClose={() => setRemoving(false)} />}
      <DisputeDialog dispute={dispute} wordsFor={wordsFor} onSettle={settle} />
    </Screen>
  );
};

const RemoveRoadmap = ({ id, onClose }: { id: RoadmapId; onClose(): void }) => {
  const { t } = useTranslation('roadmap');
  const client = useClient();
  const { place, go } = useNavigation();
  return (
    <RemoveDialog
      title={t('remove.title')}
      text={t('remove.text')}
      remove={async () => {
        const { local } = await client.call('roadmap.read', {});
        const current = local.find((roadmap) => roadmap.id === id);
        if (current) await client.call('roadmap.remove', { id, baseVersion: current.version });
      }}
      onRemoved={() => void go(above(place) ?? { at: 'roadmaps' })}
      onClose={onClose}
    />
  );
};
