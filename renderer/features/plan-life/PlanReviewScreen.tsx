import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Input } from '#shared/contract/contract.ts';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/plan-comment.ts';
import { lastAct, lastReadBy, refusalOf, stateOfVersion } from '#shared/domain/plan-life.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useFile, usePlanLife } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CommentsElsewhere } from './CommentsElsewhere.tsx';
import type { LifeRead } from './life-read.ts';
import styles from './PlanLife.module.css';
import { RemarksProvider } from './remarks.ts';
import { StateBadge } from './StateBadge.tsx';
import { usePlanRemarks } from './usePlanRemarks.ts';
import { useStateWords } from './useStateWords.ts';
import { WhatChanged } from './WhatChanged.tsx';

type PlanReviewScreenProps = { fileId: ClientFileId; planId: PlanId; number: number };

/** A version that waits: what has changed since it was last read, word by word, and what is to become of it. */
export const PlanReviewScreen = (props: PlanReviewScreenProps) => {
  const { t } = useTranslation('planLife');
  return (
    <Screen title={t('reviewing.title', { number: props.number })} upTo={t('review.title')} width="wide">
      <Loaded query={usePlanLife(props.fileId, props.planId)}>
        {(read) => <Reviewing {...props} read={read} />}
      </Loaded>
    </Screen>
  );
};

const Reviewing = (props: PlanReviewScreenProps & { read: LifeRead }) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const { fileId, planId, number, read } = props;
  const { remarks, elsewhere } = usePlanRemarks(props, read, true);
  const { data: file } = useFile(fileId);
  const submitted = lastAct(read.events, 'submitted', number);
  const stateWords = useStateWords();
  const lastRead = lastReadBy(read.readings, useStaff()?.id);
  return (
    <RemarksProvider value={remarks}>
      <p className={styles.standing}>
        {file && (
          <strong>
            <bdi>{file.file.details.workingName}</bdi>
          </strong>
        )}
        <StateBadge state={stateOfVersion(read.events, number)} />
        {submitted && <span className={styles.quiet}>{stateWords.submitted(submitted)}</span>}
      </p>
      <WhatChanged {...props} lastRead={lastRead} />
      <CommentsElsewhere comments={elsewhere} />
      {lastRead !== number && (
        <div>
          <Button
            edits
            look="quiet"
            onPress={() => void client.call('planLife.noteRead', { planId, number })}
          >
            {t('reviewing.noteRead')}
          </Button>
        </div>
      )}
      <Decide {...props} />
    </RemarksProvider>
  );
};

const Words = z.strictObject({ words: z.string() });
const WORDS = {
  read: (value: unknown) => Words.safeParse(value).data ?? null,
  nothing: { words: '' },
  isWords: ({ words }: z.infer<typeof Words>) => words.trim() !== '',
};

const Decide = ({ planId, number, read }: PlanReviewScreenProps & { read: LifeRead }) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const staff = useStaff();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const { begun, set, letGo } = useBegun(`review:${planId}:${number}`, WORDS);
  const { words } = begun;
  const [saysNothing, setSaysNothing] = useState(false);
  const review = useMutation({
    mutationFn: (input: Input<'planLife.review'>) => client.call('planLife.review', input),
    onSuccess: () => {
      letGo();
      go({ at: 'review' });
    },
  });
  if (read.life.number !== number) return <Notice kind="word">{t('reviewing.overtaken')}</Notice>;
  const refusal = staff && refusalOf('approve', read.life, staff);
  if (refusal === 'planNotYourRole' || refusal === 'planNotSubmitted') return null;
  const decide = (is: 'approve' | 'return') => {
    const isMissing = is === 'return' && words.trim() === '' && !read.comments.some(isOpen);
    setSaysNothing(isMissing);
    if (!isMissing) review.mutate({ planId, number, decision: { is, words } });
  };
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
            onChange={(said) => set({ words: said })}
            maxLength={20_000}
            error={saysNothing ? t('sign.wordsMissing') : undefined}
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
