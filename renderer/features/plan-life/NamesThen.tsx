import { useTranslation } from 'react-i18next';
import { organisationsIn } from '#shared/domain/plan.ts';
import { calledOtherwise, type FrozenVersion } from '#shared/domain/plan-version.ts';
import { useOrganisationNames, usePlanVersion } from '../../app/queries.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What a version calls by a name that is no longer theirs: it keeps that name on paper, with what they are called by now. */
export const NamesThen = ({ version: { content, names } }: { version: FrozenVersion }) => {
  const { t } = useTranslation('planLife');
  const now = useOrganisationNames(organisationsIn(content));
  return calledOtherwise(names, now).map(({ id, ...called }) => (
    <Notice key={id} kind="word">
      {t('reading.calledNow', called)}
    </Notice>
  ));
};

type NamesOfVersionProps = Pick<FrozenVersion, 'fileId' | 'planId' | 'number'>;

/** The same above a plan that stands as it was frozen, while its lines show what everybody is called today. */
export const NamesOfVersion = ({ fileId, planId, number }: NamesOfVersionProps) => {
  const { data } = usePlanVersion(fileId, planId, number);
  return data ? <NamesThen version={data} /> : null;
};
