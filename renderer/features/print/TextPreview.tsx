import { useQuery } from '@tanstack/react-query';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { Loaded } from '../../app/Screen.tsx';
import styles from './Print.module.css';

/** The very bytes that will be saved, read as the text that they are. */
export const TextPreview = ({ held }: { held: HeldDocument }) => {
  const query = useQuery({
    queryKey: ['heldText', held.id],
    queryFn: async () => {
      const response = await fetch(`/held/${held.id}`);
      if (!response.ok) throw new Error('the document is no longer held');
      return response.text();
    },
    gcTime: 0,
  });
  return (
    <Loaded query={query}>
      {(text) => (
        <pre dir="ltr" className={styles.text}>
          {text}
        </pre>
      )}
    </Loaded>
  );
};
