import { useMutation } from '@tanstack/react-query';
import { FilePlus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { PLAN_KINDS, type PlanKind } from '#shared/domain/plan/times.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { compareIn } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useNavigation } from '../../app/navigation.ts';
import { usePlans } from '../../app/queries.ts';
import { Loaded } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlanStanding } from '../plan-life/PlanStanding.tsx';
import styles from './FileScreen.module.css';

/** The plans of a file: those for returning and those for staying, in the order of the alphabet and in equal weight. */
export const PlansTile = ({ fileId }: { fileId: ClientFileId }) => {
  const { t, i18n } = useTranslation('files');
  const compare = compareIn(i18n.language);
  const kinds = [...PLAN_KINDS].sort((one, other) =>
    compare(t(`file.planKind.${one}`), t(`file.planKind.${other}`)),
  );
  return (
    <Card title={t('file.plans')}>
      <Loaded query={usePlans(fileId)}>
        {(plans) => (
          <>
            {plans.length === 0 && <p className={styles.quiet}>{t('file.noPlans')}</p>}
            <div className={styles.planKinds}>
              {kinds.map((kind) => (
                <PlansOfKind
                  key={kind}
                  fileId={fileId}
                  kind={kind}
                  plans={plans.filter(({ content }) => content.kind === kind)}
                />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Card>
  );
};

type PlansOfKindProps = { fileId: ClientFileId; kind: PlanKind; plans: readonly Plan[] };

const PlansOfKind = ({ fileId, kind, plans }: PlansOfKindProps) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const create = useMutation({
    mutationFn: (versionLabel: string) => client.call('plans.create', { fileId, kind, versionLabel }),
    onSuccess: (plan) => go({ at: 'plan', fileId, planId: plan.id }),
  });
  return (
    <section className={styles.planKind} aria-label={t(`file.planKind.${kind}`)}>
      <h3>{t(`file.planKind.${kind}`)}</h3>
      {create.error && <Notice kind="trouble">{errorWords(create.error)}</Notice>}
      {plans.length > 0 && (
        <ul className={styles.plans}>
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      <Button edits isDisabled={create.isPending} onPress={() => create.mutate(String(plans.length + 1))}>
        <FilePlus size={16} aria-hidden /> {t(`file.newPlan.${kind}`)}
      </Button>
    </section>
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
        <PlanStanding fileId={plan.fileId} planId={plan.id} label={versionLabel} />
        <span className={styles.quiet}>
          {t('file.planFields', { count: fields.length })}
          {steps.length > 0 && ` · ${t('file.planSteps', { done, total: steps.length })}`}
        </span>
      </AriaButton>
    </li>
  );
};
