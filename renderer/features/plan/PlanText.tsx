import { TextField } from '../../ui/TextField.tsx';

type PlanTextProps = { label: string; hint?: string; value: string; onChange(value: string): void };

/** Free text of any length. */
export const ProseField = ({ hint, ...props }: PlanTextProps) => (
  <TextField {...props} {...(hint ? { hint } : {})} multiline maxLength={20_000} />
);

/** A line. */
export const LineField = ({ hint, ...props }: PlanTextProps) => (
  <TextField {...props} {...(hint ? { hint } : {})} maxLength={200} />
);
