import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import { Screen } from '../../app/Screen.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Working } from '../../ui/Working.tsx';
import { useStays } from '../backups/useBackupProgress.ts';
import { CountsLine } from './CountsLine.tsx';
import styles from './Lists.module.css';

/** One of the sides from which a list is looked at. */
type Side<View extends string> = { view: View; label: string; show(): ReactNode };

type Words = {
  title: string;
  upTo: string;
  /** What would be written, counted. */
  submit: string;
  reading: string;
  writing: string;
  /** What it goes into was changed meanwhile. */
  conflict: string;
};

type ListScreenProps<View extends string> = {
  words: Words;
  /** Whether anything would be written. */
  isAnything: boolean;
  isFetching: boolean;
  reading: { isPending: boolean; error: unknown; data: { is: string } | null | undefined };
  writing: { isPending: boolean; error: unknown; start(): void };
  onCancel(): void;
  /** Stays until the writing is over. */
  isHeld?: boolean;
  stopping?: { label: string; stop(): void };
  /** What is said where it was stopped. */
  stopped?: string | undefined;
  /** The file that was chosen, and how it is read. */
  card: ReactNode;
  /** What would become of it, in numbers. */
  counts: readonly string[];
  /** The first is shown first. */
  sides: readonly [Side<View>, ...Side<View>[]];
};

/** What a list would become, from each side, before anything of it is written; whatever it is a list of. */
export const ListScreen = <View extends string>(props: ListScreenProps<View>) => {
  const { words, reading, writing, isHeld = false, stopping, stopped, sides } = props;
  const { t } = useTranslation(['exchange', 'common']);
  const [view, setView] = useState<View>(sides[0].view);
  const isFetching = props.isFetching || reading.isPending;
  const isLong = useStays(isFetching || writing.isPending);
  const side = sides.find((one) => one.view === view) ?? sides[0];
  return (
    <Screen
      title={words.title}
      upTo={words.upTo}
      width="wide"
      actions={
        <>
          <Button look="quiet" isDisabled={isHeld && writing.isPending} onPress={props.onCancel}>
            {t('common:action.cancel')}
          </Button>
          <Button
            edits
            look="primary"
            isDisabled={!props.isAnything || writing.isPending || isFetching}
            onPress={writing.start}
          >
            {words.submit}
          </Button>
        </>
      }
    >
      {writing.error !== null && <Failed error={writing.error} conflict={words.conflict} />}
      {stopped !== undefined && <Notice kind="word">{stopped}</Notice>}
      {reading.error !== null && <Failed error={reading.error} conflict={words.conflict} />}
      {reading.data?.is === 'refused' && (
        <Notice kind="trouble" title={t('exchange:file.notSo')}>
          {t('exchange:file.asBefore')}
        </Notice>
      )}
      {isLong && (
        <div className={styles.line}>
          <Working>{writing.isPending ? words.writing : words.reading}</Working>
          {stopping && writing.isPending && (
            <Button look="quiet" onPress={stopping.stop}>
              {stopping.label}
            </Button>
          )}
        </div>
      )}
      {props.card}
      <CountsLine label={t('exchange:counts.label')} said={props.counts} />
      <Choices<View>
        label={t('exchange:tab.label')}
        options={sides.map((one) => ({ value: one.view, label: one.label }))}
        value={side.view}
        onChange={setView}
      />
      {side.show()}
    </Screen>
  );
};

type FailedProps = { error: unknown; conflict: string };

const Failed = ({ error, conflict }: FailedProps) => {
  const errorWords = useErrorWords();
  const isStale = error instanceof Refusal && error.code === 'conflict';
  return <Notice kind="trouble">{isStale ? conflict : errorWords(error)}</Notice>;
};

type ListGoneProps = Pick<Words, 'title' | 'upTo'> & {
  said: string;
  why: string;
  back: { label: string; go(): void };
};

/** Instead of a list that is no longer in hand. */
export const ListGone = ({ title, upTo, said, why, back }: ListGoneProps) => (
  <Screen title={title} upTo={upTo}>
    <Notice kind="word" title={said}>
      {why}
      <div>
        <Button onPress={back.go}>{back.label}</Button>
      </div>
    </Notice>
  </Screen>
);
