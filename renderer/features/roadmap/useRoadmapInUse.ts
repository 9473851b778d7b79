import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { type RoadmapContent, roadmapInUse } from '#shared/domain/roadmap.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { useRoadmap } from '../../app/queries.ts';

type Read = Output<'roadmap.read'>;

/** The report's own in the language of the screen. */
export const useReportRoadmap = (): ((read: Pick<Read, 'report'>) => RoadmapContent) => {
  const { i18n } = useTranslation();
  return ({ report }) => report[UiLanguage.catch('en').parse(i18n.language)];
};

/** The version that the shelter uses, and whom it turns to; `undefined` until it is read. */
export const useRoadmapInUse = () => {
  const { data } = useRoadmap();
  const reportOf = useReportRoadmap();
  if (!data) return undefined;
  const { help, local } = data;
  return { roadmap: roadmapInUse(help.details, local, reportOf(data)), help: help.details };
};
