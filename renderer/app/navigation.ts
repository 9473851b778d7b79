import { create } from 'zustand';
import type { Place } from '#shared/domain/place.ts';
import { flushPending } from './pending.ts';

export type { Place };

/** `go` resolves once the new place is shown. */
type Navigation = { place: Place; go(place: Place): Promise<void> };

export const useNavigation = create<Navigation>((set) => ({
  place: { at: 'today' },
  go: (place) => flushPending().then(() => set({ place })),
}));

/** One step up, for Escape and the way back. `null` at the top. */
export const above = (place: Place): Place | null => {
  switch (place.at) {
    case 'today':
    case 'files':
    case 'organisations':
    case 'numbers':
    case 'review':
    case 'settings':
    case 'practice':
      return null;
    case 'roadmap':
      return { ...place, at: 'roadmaps' };
    case 'roadmaps':
    case 'printOpeners':
      return place.signsOf ? { at: 'signs', fileId: place.signsOf } : { at: 'settings' };
    case 'printNumbers':
      return { at: 'numbers', period: place.period };
    case 'organisation':
      if (place.overviewOf) return { at: 'overviews', sheet: 'two', ...place.overviewOf };
      if (place.planOf) return { at: 'plan', ...place.planOf };
      return place.ecogramOf
        ? { at: 'ecogram', fileId: place.ecogramOf }
        : { at: 'organisations', finding: place.finding };
    case 'organisationsBeside':
    case 'printOrganisations':
    case 'printSocialMap':
      return { at: 'organisations', finding: place.finding };
    case 'mergeOrganisations':
      return { at: 'organisation', organisationId: place.stays };
    case 'bringIn':
    case 'giveMap':
      return { at: 'organisations' };
    case 'backups':
    case 'people':
    case 'dateTemplates':
      return { at: 'settings' };
    case 'dateTemplate':
      return { at: 'dateTemplates' };
    case 'recovery':
      return { at: place.isFirst ? 'today' : 'settings' };
    case 'log':
      return place.fileId ? { at: 'file', fileId: place.fileId } : { at: 'review' };
    case 'bundleOut':
      return place.fileId ? { at: 'file', fileId: place.fileId } : { at: 'files' };
    case 'bundleIn':
    case 'bundleKey':
    case 'fileList':
    case 'file':
    case 'removed':
    case 'due':
      return { at: 'files' };
    case 'printOverview':
      return { at: 'overviews', fileId: place.fileId, sheet: place.sheet };
    case 'overviewTogether':
    case 'overviewVersions':
      return { at: 'overviews', fileId: place.fileId };
    case 'printOverviewComparison':
      return { ...place, at: 'overviewComparison' };
    case 'overviewComparison':
      return { at: 'overviewVersions', fileId: place.fileId };
    case 'printRisk':
      return { at: 'risk', fileId: place.fileId, assessmentId: place.assessmentId };
    case 'risk':
      return place.planOf
        ? { at: 'plan', fileId: place.fileId, planId: place.planOf }
        : { at: 'file', fileId: place.fileId };
    case 'copy':
    case 'planReview':
      return { at: 'review' };
    case 'planVersion':
      return { at: 'planVersions', fileId: place.fileId, planId: place.planId };
    case 'printPlan':
    case 'printClientCopy':
      return place.number === undefined
        ? { at: 'plan', fileId: place.fileId, planId: place.planId }
        : { ...place, at: 'planVersion', number: place.number };
    case 'planVersions':
      return { at: 'plan', fileId: place.fileId, planId: place.planId };
    case 'printComparison':
      return { ...place, at: 'ecogramComparison' };
    case 'ecogramComparison':
      return { at: 'ecogramVersions', fileId: place.fileId };
    case 'ecogramVersions':
    case 'printEcogram':
      return { at: 'ecogram', fileId: place.fileId };
    case 'release':
    case 'printConsent':
      return { at: 'consents', fileId: place.fileId };
    case 'details':
    case 'printSummary':
    case 'consents':
    case 'origin':
    case 'signs':
    case 'monitoring':
    case 'ecogram':
    case 'overviews':
    case 'plan':
      return { at: 'file', fileId: place.fileId };
  }
};

/** Which entry of the rail somebody is under. */
export const sectionOf = (
  place: Place,
): 'today' | 'files' | 'socialMap' | 'numbers' | 'review' | 'settings' | 'practice' => {
  switch (place.at) {
    case 'today':
      return 'today';
    case 'settings':
    case 'dateTemplates':
    case 'dateTemplate':
    case 'backups':
    case 'people':
    case 'recovery':
      return 'settings';
    case 'organisations':
    case 'organisation':
    case 'organisationsBeside':
    case 'printOrganisations':
    case 'printSocialMap':
    case 'mergeOrganisations':
    case 'bringIn':
    case 'giveMap':
      return 'socialMap';
    case 'roadmap':
    case 'roadmaps':
    case 'printOpeners':
      return place.signsOf ? 'files' : 'settings';
    case 'numbers':
    case 'printNumbers':
      return 'numbers';
    case 'review':
    case 'copy':
    case 'planReview':
      return 'review';
    case 'practice':
      return 'practice';
    case 'log':
      return place.fileId ? 'files' : 'review';
    default:
      return 'files';
  }
};
