import type { TodayItem } from '#shared/domain/today.ts';
import type { Place } from '../../app/navigation.ts';

/** Where somebody goes to see to it. */
export const placeOf = ({ fileId, about }: Pick<TodayItem, 'fileId' | 'about'>): Place => {
  switch (about.is) {
    case 'keyDate':
      return { at: 'details', fileId };
    case 'visit':
      return { at: 'monitoring', fileId, visit: about.month };
    case 'nextContact':
      return { at: 'monitoring', fileId };
    case 'need':
      return { at: 'monitoring', fileId, recordId: about.recordId };
    case 'review':
    case 'recommendations':
    case 'travel':
      return { at: 'file', fileId };
  }
};
