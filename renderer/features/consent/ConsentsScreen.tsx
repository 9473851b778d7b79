import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import type { ClientFileId, ConsentId } from '#shared/domain/ids.ts';
import { useMay } from '../../app/may.ts';
import { useConsents, useFile } from '../../app/queries.ts';
import { hasReturned } from '../../app/returning.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import styles from './Consent.module.css';
import { ConsentCard } from './ConsentCard.tsx';
import { CopiesList } from './CopiesList.tsx';
import { SayDialog, sayKey } from './SayDialog.tsx';

/** Who may know what, in the client's word for it, and what has left. */
export const ConsentsScreen = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('consent');
  const consents = useConsents(fileId);
  return (
    <Loaded query={useFile(fileId)}>
      {({ file }) => (
        <Screen title={t('title')} upTo={file.details.workingName}>
          <p className={styles.quiet}>{t('intro')}</p>
          <Loaded query={consents}>{(read) => <Consents fileId={fileId} read={read} />}</Loaded>
        </Screen>
      )}
    </Loaded>
  );
};

type ConsentsProps = { fileId: ClientFileId; read: Output<'consents.read'> };

const Consents = ({ fileId, read }: ConsentsProps) => {
  const { t } = useTranslation('consent');
  const may = useMay();
  const [isBeginning, setBeginning] = useState(false);
  const { consents, copies, organisations } = read;
  // Locking closes the dialog; whoever was writing in it goes on there.
  const [asked, setAsked] = useState<ConsentId | null>(
    () => consents.find(({ id }) => hasReturned(sayKey(id)))?.id ?? null,
  );
  const askedOf = consents.find(({ id }) => id === asked);
  return (
    <>
      <section className={styles.list} aria-label={t('list')}>
        <div className={styles.head}>
          <h2>{t('list')}</h2>
          {may('consents.begin') && (
            <Button edits onPress={() => setBeginning(true)}>
              <Plus size={16} aria-hidden /> {t('new')}
            </Button>
          )}
        </div>
        {consents.length === 0 && <p className={styles.quiet}>{t('none')}</p>}
        {[...consents].reverse().map((consent) => (
          <ConsentCard key={consent.id} consent={consent} read={read} onSay={() => setAsked(consent.id)} />
        ))}
      </section>
      <Card title={t('left.title')}>
        <CopiesList copies={copies} organisations={organisations} none={t('left.none')} />
      </Card>
      {isBeginning && (
        <BeginDialog
          fileId={fileId}
          onBegun={(consent) => {
            setBeginning(false);
            setAsked(consent.id);
          }}
          onClose={() => setBeginning(false)}
        />
      )}
      {askedOf && <SayDialog consent={askedOf} read={read} onClose={() => setAsked(null)} />}
    </>
  );
};
