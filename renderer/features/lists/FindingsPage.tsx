import type { Client } from '#shared/contract/bridge.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { PAGE_OF_FINDINGS } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import { FindingsView } from './FindingsView.tsx';
import { Pager } from './Pager.tsx';
import { SaveReport } from './SaveReport.tsx';

type FindingsPageProps = {
  findings: readonly Finding[];
  from: number;
  total: number;
  onTurn(from: number): void;
  /** Makes the report, where there is any to make. */
  prepare: ((client: Client) => Promise<HeldDocument>) | null;
};

/** A page of what did not simply become a field, and all of it as a file. */
export const FindingsPage = ({ findings, from, total, onTurn, prepare }: FindingsPageProps) => (
  <>
    <FindingsView findings={findings} />
    <Pager from={from} size={PAGE_OF_FINDINGS} total={total} onChange={onTurn} />
    {prepare && <SaveReport prepare={prepare} />}
  </>
);
