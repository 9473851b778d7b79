import type { BundleLock } from '../bundle-lock.ts';
import type { ReleaseForm, WishedForm } from './forms.ts';

/** A form as it is wished for, with what there is to say of it: as text it is the steps of a plan. */
export const wishedAs = (form: ReleaseForm, lock: BundleLock): WishedForm => {
  switch (form) {
    case 'bundle':
      return { is: form, lock };
    case 'csv':
      return { is: form, list: 'steps' };
    default:
      return form;
  }
};
