import { useMutation } from '@tanstack/react-query';
import { FilePlus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { usePlans } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FileScreen.module.css';

export const PlansTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const query = usePlans(fileId);
  const create = useMutation({
    mutationFn: (versionLabel: string) => client.call('plans.create', { fileId, versionLabel }),
    onSuccess: (plan) => go({ at: 'plan', fileId, planId: plan.id }),
  });

  const newPlan = (
    <Button
      edits
      isDisabled={create.isPending || !query.data}
      onPress={() => create.mutate(String((query.data?.length ?? 0) + 1))}
    >
      <FilePlus size={16} aria-hidden /> {t('file.newPlan')}
    </Button>
  );

  return (
    <Card title={t('file.plans')} actions={newPlan}>
      {create.error && <Notice kind="trouble">{errorWords(create.error)}</Notice>}
      <Loaded query={query}>
        {(plans) =>
          plans.length === 0 ? (
            <p className={styles.quiet}>{t('file.noPlans')}</p>
          ) : (
            <ul className={styles.plans}>
              {plans.map((plan) => (
                <PlanRow key={plan.id} plan={plan} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
};

const PlanRow = ({ plan }: { plan: Plan }) => {
  const { t } = useTranslation('files');
  const go = useNavigation((navigation) => navigation.go);
  const { versionLabel, placeOfReturn, fields } = plan.content;
  const steps = fields.flatMap((field) => field.steps);
  const done = steps.filter((step) => step.done).length;
  return (
    <li>
      <AriaButton
        className={styles.plan ?? ''}
        onPress={() => go({ at: 'plan', fileId: plan.fileId, planId: plan.id })}
      >
        <span className={styles.planName}>
          {t('file.planVersion', { label: versionLabel })}
          {placeOfReturn && (
            <>
              {' · '}
              <bdi>{placeOfReturn}</bdi>
            </>
          )}
        </span>
        <span className={styles.quiet}>
          {t('file.planFields', { count: fields.length })}
          {steps.length > 0 && ` · ${t('file.planSteps', { done, total: steps.length })}`}
        </span>
      </AriaButton>
    </li>
  );
};
