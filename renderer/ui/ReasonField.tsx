import type { ComponentProps } from 'react';
import { LONGEST_REASON } from '#shared/domain/text.ts';
import { TextField } from './TextField.tsx';

type ReasonFieldProps = Omit<ComponentProps<typeof TextField>, 'multiline' | 'maxLength'>;

/** Why somebody answers for what leaves: a sentence or two, all of which can be read while they are written. */
export const ReasonField = (props: ReasonFieldProps) => (
  <TextField {...props} multiline maxLength={LONGEST_REASON} />
);
