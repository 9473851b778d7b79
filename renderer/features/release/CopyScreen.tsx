import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CopyNumber, copyNumberFrom } from '#shared/domain/release/copy-number.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { keys } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import consentStyles from '../consent/Consent.module.css';
import { CopyLine } from '../consent/CopiesList.tsx';
import styles from './Release.module.css';

/** What a print is, by the number at its foot. */
export const CopyScreen = ({ number }: { number: CopyNumber | null }) => {
  const { t } = useTranslation(['release', 'common']);
  const [typed, setTyped] = useState<string>(number ?? '');
  const asked = copyNumberFrom(typed);
  return (
    <Screen title={t('release:find.title')} upTo={t('common:rail.review')}>
      <TextField
        label={t('release:find.label')}
        hint={t('release:find.hint')}
        value={typed}
        onChange={setTyped}
        maxLength={20}
        autoFocus
      />
      {asked ? (
        <Found number={asked} />
      ) : (
        typed.length > 5 && <p role="status">{t('release:find.notANumber')}</p>
      )}
    </Screen>
  );
};

const Found = ({ number }: { number: CopyNumber }) => {
  const { t } = useTranslation('release');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const query = useQuery({
    queryKey: keys.copy(number),
    queryFn: () => client.call('release.find', { number }),
  });
  return (
    <Loaded query={query}>
      {(found) =>
        found.length === 0 ? (
          <p role="status">{t('find.none')}</p>
        ) : (
          <>
            {found.length > 1 && <p role="status">{t('find.several')}</p>}
            {found.map(({ copy, workingName, organisations }) => (
              <Card
                key={copy.id}
                title={workingName}
                actions={
                  <Button onPress={() => go({ at: 'consents', fileId: copy.fileId })}>
                    {t('find.open')}
                  </Button>
                }
              >
                <ul className={consentStyles.copies}>
                  <CopyLine copy={copy} organisations={organisations} />
                </ul>
                <dl className={styles.facts}>
                  <dt>{t('find.sha')}</dt>
                  <dd>{copy.sha256.slice(0, 16)}</dd>
                </dl>
              </Card>
            ))}
          </>
        )
      }
    </Loaded>
  );
};
