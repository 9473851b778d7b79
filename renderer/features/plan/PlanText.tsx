import type { PlanLineKey } from '#shared/domain/plan/lines.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Commented } from './Commented.tsx';

type PlanTextProps = {
  label: string;
  hint?: string;
  value: string;
  /** By which comments know it. */
  line?: PlanLineKey;
  onChange(value: string): void;
};

const PlanText = ({ hint, line, ...props }: PlanTextProps & { multiline?: true; maxLength: number }) => {
  const field = <TextField {...props} {...(hint ? { hint } : {})} />;
  if (!line) return field;
  return (
    <Commented line={line} label={props.label} words={props.value}>
      {field}
    </Commented>
  );
};

/** Free text of any length. */
export const ProseField = (props: PlanTextProps) => <PlanText {...props} multiline maxLength={20_000} />;

/** A line. */
export const LineField = (props: PlanTextProps) => <PlanText {...props} maxLength={200} />;
