import { useTranslation } from 'react-i18next';
import { isOpen, type PlanComment } from '#shared/domain/plan-comment.ts';
import { FoldedCard } from '../../ui/FoldedCard.tsx';
import { Comment } from './LineComments.tsx';

type ElsewhereProps = { comments: readonly PlanComment[] };

/** What was said of lines that aren't in view, folded; nothing at all where nothing was. */
export const FoldedComments = ({ comments }: ElsewhereProps) => {
  const { t } = useTranslation('planLife');
  if (comments.length === 0) return null;
  return (
    <FoldedCard title={t('comment.elsewhere', { count: comments.length })} hint={t('comment.elsewhereHint')}>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} words={null} />
      ))}
    </FoldedCard>
  );
};

/** Beneath a version that is read: what is open of it, then what is settled, folded. */
export const CommentsElsewhere = ({ comments }: ElsewhereProps) => (
  <>
    {comments.filter(isOpen).map((comment) => (
      <Comment key={comment.id} comment={comment} words={null} />
    ))}
    <FoldedComments comments={comments.filter((comment) => !isOpen(comment))} />
  </>
);
