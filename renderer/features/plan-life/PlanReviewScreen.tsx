import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { refusalOf } from '#shared/domain/plan-life.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { usePlanLife } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { LifeRead } from './PlanLifeBar.tsx';
import { StateBadge } from './StateBadge.tsx';
import { WhatChanged } from './WhatChanged.tsx';

type PlanReviewScreenProps = { fileId: ClientFileId; planId: PlanId; number: number };

/** A version that waits: what has changed since it was last read, word by word, and what is to become of it. */
export const PlanReviewScreen = (props: PlanReviewScreenProps) => {
  const { t } = useTranslation('planLife');
  return (
    <Screen title={t('reviewing.title', { number: props.number })} upTo={t('review.title')} width="wide">
      <Loaded query={usePlanLife(props.fileId, props.planId)}>
        {(read) => (
          <>
            <WhatChanged {...props} read={read} />
            <Decide {...props} read={read} />
          </>
        )}
      </Loaded>
    </Screen>
  );
};

const Decide = ({ planId, number, read }: PlanReviewScreenProps & { read: LifeRead }) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const staff = useStaff();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const [words, setWords] = useState('');
  const review = useMutation({
    mutationFn: (input: Input<'planLife.review'>) => client.call('planLife.review', input),
    onSuccess: () => go({ at: 'review' }),
  });
  if (read.life.number !== number) return <Notice kind="word">{t('reviewing.overtaken')}</Notice>;
  const refusal = staff && refusalOf('approve', read.life, staff);
  if (refusal === 'planNotYourRole' || refusal === 'planNotSubmitted')
    return (
      <p>
        <StateBadge state={read.life.state} />
      </p>
    );
  const decide = (is: 'approve' | 'return') => review.mutate({ planId, number, decision: { is, words } });
  return (
    <Card title={t('reviewing.decide')}>
      {refusal ? (
        <p>{t('reviewing.own')}</p>
      ) : (
        <>
          <TextField
            label={t('reviewing.words')}
            multiline
            value={words}
            onChange={setWords}
            maxLength={20_000}
          />
          {review.error && <Notice kind="trouble">{errorWords(review.error)}</Notice>}
          <div>
            <Button edits onPress={() => decide('return')} isDisabled={review.isPending}>
              {t('reviewing.return')}
            </Button>{' '}
            <Button edits look="primary" onPress={() => decide('approve')} isDisabled={review.isPending}>
              {t('reviewing.approve')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
};
