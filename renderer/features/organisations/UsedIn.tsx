import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { numberOf } from '#shared/domain/factors.ts';
import type { ClientFileId, OrganisationId } from '#shared/domain/ids.ts';
import type { FileUsing, OrganisationUse } from '#shared/domain/organisation-use.ts';
import { formatList } from '#shared/i18n/format.ts';
import { numberedFactor, partWords } from '#shared/i18n/plan-words.ts';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { useUsedIn } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Joined.module.css';

/** More than anybody looks through; how many there are is said. */
const SHOWN_AT_MOST = 100;

/**
 * In how many files an organisation is used, and in which. Their names are shown only when asked for: a client may be
 * looking at the page of an organisation, and whose helper it is besides is nothing to them.
 */
export const UsedIn = ({ id }: { id: OrganisationId }) => {
  const { t } = useTranslation('socialMap');
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('used.title')}>
      <Loaded query={useUsedIn(id, 0)}>
        {({ total, isLocalContact }) => (
          <>
            {isLocalContact && <LocalContact />}
            {total === 0 ? (
              <p className={styles.quiet}>{t('used.none')}</p>
            ) : (
              <>
                <div className={styles.line}>
                  <p>{t('used.count', { count: total })}</p>
                  <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
                    <ChevronDown size={18} aria-hidden className={isOpen ? styles.turned : ''} />
                    {t(isOpen ? 'used.hide' : 'used.show')}
                  </Button>
                </div>
                {!isOpen && <p className={styles.quiet}>{t('used.hint')}</p>}
                {isOpen && <Files id={id} />}
              </>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
};

/** It is nobody's file, so it is said at once. */
const LocalContact = () => {
  const { t } = useTranslation('socialMap');
  const go = useNavigation((navigation) => navigation.go);
  return (
    <AriaButton className={styles.use ?? ''} onPress={() => go({ at: 'roadmaps' })}>
      <span>{t('used.localContact')}</span>
      <ChevronRight size={18} aria-hidden className={styles.chevron} />
    </AriaButton>
  );
};

const Files = ({ id }: { id: OrganisationId }) => {
  const { t } = useTranslation('socialMap');
  return (
    <Loaded query={useUsedIn(id, SHOWN_AT_MOST)}>
      {({ files, total }) => (
        <>
          <ul className={styles.files} aria-label={t('used.title')}>
            {files.map((file) => (
              <FileRow key={file.fileId} file={file} />
            ))}
          </ul>
          {total > files.length && (
            <p className={styles.quiet}>{t('used.shown', { shown: files.length, total })}</p>
          )}
        </>
      )}
    </Loaded>
  );
};

const FileRow = ({ file: { fileId, workingName, fileCode, uses } }: { file: FileUsing }) => {
  const go = useNavigation((navigation) => navigation.go);
  const wordsFor = useUseWords();
  return (
    <li className={styles.file}>
      <p className={styles.fileName}>
        <bdi>{workingName}</bdi>
        {fileCode !== '' && <span className={styles.quiet}>{fileCode}</span>}
      </p>
      <ul>
        {uses.map((use, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: uses have no ids, and are read anew when any of them changes
          <li key={index}>
            <AriaButton
              className={styles.use ?? ''}
              aria-label={`${workingName}: ${wordsFor(use)}`}
              onPress={() => go(placeOf(fileId, use))}
            >
              <span>{wordsFor(use)}</span>
              <ChevronRight size={18} aria-hidden className={styles.chevron} />
            </AriaButton>
          </li>
        ))}
      </ul>
    </li>
  );
};

const placeOf = (fileId: ClientFileId, use: OrganisationUse): Place => {
  switch (use.in) {
    case 'ecogram':
      return { at: 'ecogram', fileId, personId: use.personId };
    case 'planField':
      return { at: 'plan', fileId, planId: use.planId, part: use.factor };
    case 'planPart':
      return { at: 'plan', fileId, planId: use.planId, part: use.part };
    case 'referral':
      return { at: 'plan', fileId, planId: use.planId, part: 'referrals' };
    case 'signal':
      return { at: 'signs', fileId };
    case 'overview':
      return { at: 'overviews', fileId, sheet: 'two', of: { country: use.country, factor: use.factor } };
  }
};

const useUseWords = (): ((use: OrganisationUse) => string) => {
  const { t, i18n } = useTranslation(['socialMap', 'terms', 'files', 'firstSigns', 'overviews']);
  const planWords = ({ kind, versionLabel, placeOfReturn }: Extract<OrganisationUse, { planId: unknown }>) =>
    [
      t('socialMap:used.plan'),
      t(`files:file.planKind.${kind}`),
      t('files:file.planVersion', { label: versionLabel }),
      placeOfReturn,
    ]
      .filter(Boolean)
      .join(' · ');
  return (use) => {
    switch (use.in) {
      case 'ecogram':
        return t('socialMap:used.ecogram');
      case 'planField': {
        const field = numberedFactor(use.factor, use.kind, i18n.language);
        const numbers = formatList(use.steps.map(String), i18n.language);
        const steps = t('socialMap:used.steps', { count: use.steps.length, numbers });
        return [planWords(use), field, ...(use.steps.length > 0 ? [steps] : [])].join(' · ');
      }
      case 'signal':
        return [
          t('firstSigns:title'),
          t(`socialMap:service.${use.service}`),
          t(`firstSigns:standing.${use.standing}`),
        ].join(' · ');
      case 'overview':
        return [
          t('overviews:sheet.two'),
          `${numberOf(use.factor)}. ${t(`overviews:factor.${use.country}.${use.factor}`)}`,
        ].join(' · ');
      case 'planPart':
        return [planWords(use), partWords(use.part, use.kind, i18n.language)].join(' · ');
      case 'referral':
        return [planWords(use), t('socialMap:used.referral'), t(`terms:referral.${use.standing}`)].join(
          ' · ',
        );
    }
  };
};
