import { startHistory } from '#shared/document/history.ts';
import { applyDiff } from '#shared/document/records.ts';
import type { EcogramRecords, Tie } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { Editor } from './editor.ts';

/** An editor, every diff that it has sent, and what a vault would hold by now. */
export class EditorAtWork {
  readonly editor: Editor;
  readonly diffs: EcogramDiff[] = [];
  saved: EcogramRecords;

  constructor(records: EcogramRecords, roleOf: (kind: string) => string = () => '') {
    this.saved = records;
    this.editor = new Editor({
      history: startHistory(records),
      roleOf,
      newId: <Id extends string>() => crypto.randomUUID() as string as Id,
      changed: (diff) => {
        this.diffs.push(diff);
        this.saved = applyDiff(this.saved, diff);
      },
    });
  }

  /** Somebody of the family, here. */
  add(role: string): PersonId {
    return this.editor.add({ kind: 'family', role }, { ground: 'here', ring: 2 });
  }

  onlyTie(): Tie | undefined {
    return Object.values<Tie>(this.editor.records.ties)[0];
  }
}
