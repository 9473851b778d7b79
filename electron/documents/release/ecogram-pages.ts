import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { NO_NAME } from '#shared/domain/release/unsaid.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, EcogramPictureRequest, OnPaper, ReleaseRequest } from '../../core/ports.ts';
import { ecogramPage } from '../ecogram-html.ts';
import type { Page } from '../page-frame.ts';
import { withKinds } from '../with-kinds.ts';

/** Whom a copy is of, as far as it says so. */
export const clientLabelOf = ({ copy }: Pick<ReleaseRequest, 'copy'>): string => {
  const { workingName } = copy.file.details;
  return workingName === NO_NAME ? '' : workingName;
};

/** All that the smaller copy still has of an ecogram is drawn: whoever may not be named goes by a role in it. */
const ALL_OF_IT = { withNames: true, withDanger: true, withLegend: true, ink: 'colour' } as const;

/** The ecogram of a copy as it stands, or as it was kept. */
export const drawingOf = (
  request: ReleaseRequest,
  records: EcogramRecords = request.copy.ecogram.records,
): Extract<EcogramPictureRequest, { detail: 'full' }> => {
  const { language } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const drawn = { records: withKinds(records, words), clientLabel: clientLabelOf(request), language };
  return { ...drawn, detail: 'full', ...ALL_OF_IT };
};

/** The ecogram as it stands and as it was kept; none where nobody is on it. */
export const ecogramPages = (
  request: ReleaseRequest,
  onPaper: OnPaper,
  draws: Pick<Documents, 'ecogramSvg'>,
): Page[] => {
  const { ecogram, ecogramVersions } = request.copy;
  if (Object.keys(ecogram.records.people).length === 0) return [];
  const states = [{ records: ecogram.records, keptAt: null }, ...ecogramVersions];
  return states.map(({ records, keptAt }) =>
    ecogramPage({ ...drawingOf(request, records), keptAt, ...onPaper, orientation: 'portrait' }, draws),
  );
};
