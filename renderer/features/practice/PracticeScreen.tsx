import { useQuery } from '@tanstack/react-query';
import { Clock3, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '#shared/contract/bridge.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import {
  PRACTICE_TASK,
  PRACTICE_TASKS,
  type PracticeClient,
  type PracticeState,
  type PracticeTaskId,
} from '#shared/domain/practice.ts';
import { useClient } from '../../app/client.tsx';
import { type Place, useNavigation } from '../../app/navigation.ts';
import { keys } from '../../app/queries.ts';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Practice.module.css';
import { ResetPractice } from './ResetPractice.tsx';

/** Where an exercise is tried. */
const placeFor = async (client: Client, task: PracticeTaskId, fileId: ClientFileId): Promise<Place> => {
  switch (task) {
    case 'overview1':
      return { at: 'overviews', fileId, sheet: 'one' };
    case 'overview2':
      return { at: 'overviews', fileId, sheet: 'two' };
    case 'ecogram':
      return { at: 'ecogram', fileId };
    case 'plan': {
      const [first] = await client.call('plans.list', { fileId });
      return first ? { at: 'plan', fileId, planId: first.id } : { at: 'file', fileId };
    }
  }
};

export const PracticeScreen = () => {
  const { t } = useTranslation('practice');
  const client = useClient();
  const query = useQuery({ queryKey: keys.practice, queryFn: () => client.call('practice.state', {}) });
  return (
    <Screen title={t('tasks.title')} actions={<ResetPractice />}>
      <p className={styles.intro}>{t('tasks.intro')}</p>
      <Loaded query={query}>{(state) => <Tasks state={state} />}</Loaded>
      <p className={styles.source}>{t('tasks.source')}</p>
    </Screen>
  );
};

const Tasks = ({ state: { tried, people } }: { state: PracticeState }) => {
  const { t } = useTranslation('practice');
  const [chosen, setChosen] = useState<ClientFileId | null>(null);
  const person = people.find(({ fileId }) => fileId === chosen) ?? people[0];
  return (
    <>
      {person ? (
        <Choices
          label={t('tasks.person')}
          options={people.map(({ fileId, workingName }) => ({ value: fileId, label: workingName }))}
          value={person.fileId}
          onChange={(fileId) => setChosen(fileId)}
        />
      ) : (
        <Notice kind="word">{t('tasks.nobody')}</Notice>
      )}
      <p role="status" className={styles.quiet}>
        {t('tasks.triedOf', { tried: tried.length, count: PRACTICE_TASKS.length })}
      </p>
      {PRACTICE_TASKS.map((task) => (
        <Task key={task} task={task} isTried={tried.includes(task)} person={person} />
      ))}
    </>
  );
};

type TaskProps = { task: PracticeTaskId; isTried: boolean; person: PracticeClient | undefined };

const Task = ({ task, isTried, person }: TaskProps) => {
  const { t } = useTranslation('practice');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const { exercise, minutes, people, lines, steps, questions } = PRACTICE_TASK[task];
  const name = person?.workingName ?? '…';
  const open = async (fileId: ClientFileId) => go(await placeFor(client, task, fileId));
  return (
    <Card
      title={t(`task.${task}.title`)}
      actions={
        <Checkbox
          isSelected={isTried}
          onChange={(now) => void client.call('practice.mark', { task, isTried: now })}
        >
          {t('tasks.tried')}
        </Checkbox>
      }
    >
      <p className={styles.facts}>
        <span>
          <Clock3 size={16} aria-hidden /> {t('tasks.minutes', { count: minutes })}
        </span>
        <span>
          <Users size={16} aria-hidden /> {t(`tasks.${people}`)}
        </span>
        <span>{t('tasks.from', { exercise, lines })}</span>
      </p>
      <p>{t(`task.${task}.aim`)}</p>
      <div className={styles.columns}>
        <section>
          <h3>{t('tasks.steps')}</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`task.${task}.step${step}` as 'task.overview1.step1', { name })}</li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{t('tasks.talk')}</h3>
          <ul className={styles.questions}>
            {questions.map((question) => (
              <li key={question}>{t(`task.${task}.ask${question}` as 'task.overview1.ask1', { name })}</li>
            ))}
          </ul>
        </section>
      </div>
      {person && (
        <div>
          <Button look="primary" onPress={() => void open(person.fileId)}>
            {t(`tasks.open.${task}`, { name })}
          </Button>
        </div>
      )}
    </Card>
  );
};
