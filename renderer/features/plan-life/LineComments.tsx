import { MessageSquarePlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanLineKey } from '#shared/domain/plan/lines.ts';
import { isOpen, type PlanComment } from '#shared/domain/plan-comment.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { isWaiting } from '../../app/returning.ts';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Comments.module.css';
import { commentKey, useLineWords, useRemarks, useShownLine } from './remarks.ts';

type LineCommentsProps = {
  line: PlanLineKey;
  /** What the line is called, for whoever hears it. */
  label: string;
  /** What stands in it now, where it isn't read in a review. */
  words?: string;
  /** With what was said of each of its own lines. */
  whole?: boolean;
};

/** What was said of a line, right beneath it; nothing at all where nothing was, and nothing can be. */
export const LineComments = ({ line, label, words: written = '', whole = false }: LineCommentsProps) => {
  const { t } = useTranslation('planLife');
  const remarks = useRemarks();
  const draftKey = commentKey(remarks?.planId, line);
  const [isWriting, setWriting] = useState(() => isWaiting(draftKey));
  const words = useLineWords()(line) ?? written;
  useShownLine(line, whole);
  if (!remarks) return null;
  const said = remarks.of(line, whole);
  const writes = isWriting && remarks.mayComment;
  if (said.length === 0 && !remarks.canAdd && !writes) return null;
  return (
    <div className={styles.ofLine}>
      {said.map((comment) => (
        <Comment key={comment.id} comment={comment} words={words} />
      ))}
      {writes ? (
        <Writing
          draftKey={draftKey}
          label={t('comment.label', { line: label })}
          submit={t('comment.submit')}
          onSubmit={(text) => remarks.add(line, words, text)}
          onDone={() => setWriting(false)}
        />
      ) : (
        remarks.canAdd && (
          <div className={styles.add} data-add-comment>
            <IconButton
              look="quiet"
              label={t('comment.add', { line: label })}
              onPress={() => setWriting(true)}
            >
              <MessageSquarePlus size={18} aria-hidden />
            </IconButton>
          </div>
        )
      )}
    </div>
  );
};

type CommentProps = {
  comment: PlanComment;
  /** What stands in the line now; `null` where there is no such line any more. */
  words: string | null;
};

/** One comment with what was answered. What it spoke of is quoted where that no longer stands there. */
export const Comment = ({ comment, words }: CommentProps) => {
  const { t, i18n } = useTranslation('planLife');
  const remarks = useRemarks();
  const errorWords = useErrorWords();
  const draftKey = `answer:${comment.id}`;
  const [isAnswering, setAnswering] = useState(() => isWaiting(draftKey));
  const [trouble, setTrouble] = useState<unknown>(null);
  const headingId = useId();
  const { by, createdAt, text, replies, resolved, about } = comment;
  const attempt = (work: Promise<unknown> | undefined) => {
    setTrouble(null);
    work?.catch(setTrouble);
  };
  const moment = (at: PlanComment['createdAt']) => formatMoment(at, i18n.language);
  return (
    <article className={styles.comment} aria-labelledby={headingId} data-open={isOpen(comment)}>
      <p id={headingId} className={styles.who}>
        <bdi>{by.name}</bdi> <bdi className={styles.quiet}>{moment(createdAt)}</bdi>
      </p>
      {words !== about && (
        <blockquote className={styles.about} dir="auto">
          <span className={styles.hidden}>{t('comment.about')} </span>
          {about || t('comment.aboutNothing')}
        </blockquote>
      )}
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {replies.map((reply) => (
        <div key={`${reply.at} ${reply.by.id}`} className={styles.reply}>
          <p className={styles.who}>
            <bdi>{reply.by.name}</bdi> <bdi className={styles.quiet}>{moment(reply.at)}</bdi>
          </p>
          <p className={styles.text} dir="auto">
            {reply.text}
          </p>
        </div>
      ))}
      {resolved && (
        <p className={styles.quiet}>
          {t('comment.resolved', { who: resolved.by.name, when: moment(resolved.at) })}
        </p>
      )}
      {trouble !== null && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      {isAnswering && remarks?.mayComment ? (
        <Writing
          draftKey={draftKey}
          label={t('comment.answerLabel', { who: by.name })}
          submit={t('comment.answer')}
          onSubmit={(answer) => remarks.answer(comment, answer)}
          onDone={() => setAnswering(false)}
        />
      ) : (
        remarks?.mayComment && (
          <div className={styles.answers}>
            <Button look="quiet" onPress={() => setAnswering(true)}>
              {t('comment.answer')}
            </Button>
            {resolved ? (
              <Button look="quiet" onPress={() => attempt(remarks?.reopen(comment))}>
                {t('comment.reopen')}
              </Button>
            ) : (
              <Button look="quiet" onPress={() => attempt(remarks?.resolve(comment))}>
                {t('comment.resolve')}
              </Button>
            )}
          </div>
        )
      )}
    </article>
  );
};

type WritingProps = {
  draftKey: string;
  label: string;
  submit: string;
  onSubmit(text: string): Promise<unknown>;
  onDone(): void;
};

const Draft = z.strictObject({ text: z.string() });
const DRAFT = {
  read: (value: unknown) => Draft.safeParse(value).data ?? null,
  nothing: { text: '' },
  isWords: ({ text }: z.infer<typeof Draft>) => text.trim() !== '',
};

const Writing = ({ draftKey, label, submit, onSubmit, onDone }: WritingProps) => {
  const { t } = useTranslation(['planLife', 'common']);
  const errorWords = useErrorWords();
  const { begun, set, letGo } = useBegun(draftKey, DRAFT);
  const { text } = begun;
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const close = () => {
    letGo();
    onDone();
  };
  const send = async () => {
    if (text.trim() === '' || isSending) return;
    setSending(true);
    setTrouble(null);
    try {
      await onSubmit(text);
      close();
    } catch (error) {
      setTrouble(error);
      setSending(false);
    }
  };
  return (
    <div className={styles.writing}>
      {/* Also where the plan itself can't be written in. */}
      <EditingProvider value>
        <TextField
          label={label}
          multiline
          autoFocus
          value={text}
          onChange={(words) => set({ text: words })}
          maxLength={20_000}
        />
      </EditingProvider>
      {trouble !== null && <Notice kind="trouble">{errorWords(trouble)}</Notice>}
      <div className={styles.actions}>
        <Button look="primary" isDisabled={isSending} onPress={() => void send()}>
          {submit}
        </Button>
        <Button look="quiet" onPress={close}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </div>
  );
};
