import type { TextPart } from '#shared/i18n/marked.ts';
import styles from './Organisations.module.css';

/** Somebody's words with what was looked for marked in them. */
export const Marked = ({ parts }: { parts: readonly TextPart[] }) => {
  let at = 0;
  return (
    <bdi>
      {parts.map(({ text, isHit }) => {
        const key = at;
        at += text.length;
        return isHit ? (
          <mark key={key} className={styles.hit}>
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        );
      })}
    </bdi>
  );
};
