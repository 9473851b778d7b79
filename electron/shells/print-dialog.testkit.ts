import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { PrintDialog } from '../core/ports.ts';

/** A print dialog, and whoever sits before it. */
export type PrintDialogSubject = {
  dialog: PrintDialog;
  /** What is answered from now on; a fault is a printer that breaks. `null` answers nothing. */
  answers(answer: PrintOutcome | 'fault' | null): void;
  /** Resolves once the dialog is there. */
  asked(): Promise<void>;
  /** Whether anything of a page is still there. */
  isClean(): Promise<boolean>;
};

const PAGE = {
  html: '<!doctype html><html lang="en"><title>A plan</title><style>@page { size: A4 }</style><p>kanariewoord</p>',
  paper: 'A4',
  landscape: false,
} as const;

/** What every shell's print dialog does, whatever system it stands on. */
export const describePrintDialog = (shell: string, open: () => Promise<PrintDialogSubject>): void => {
  describe(`the print dialog of ${shell}`, () => {
    const never = () => new AbortController().signal;

    test.each(['offered', 'cancelled'] as const)(
      'says that a page was %s, and keeps nothing of it',
      async (answer) => {
        const { dialog, answers, isClean } = await open();
        answers(answer);
        expect(await dialog.offer(PAGE, never())).toBe(answer);
        expect(await isClean()).toBe(true);
      },
    );

    test('where the printing breaks it says so, without a word of the page', async () => {
      const { dialog, answers, isClean } = await open();
      answers('fault');
      const offered = dialog.offer(PAGE, never());
      await expect(offered).rejects.toMatchObject({ code: 'printFailed' });
      await expect(offered).rejects.not.toThrow(/kanariewoord/);
      expect(await isClean()).toBe(true);
    });

    test('is taken away while nobody answers it', async () => {
      const { dialog, answers, asked, isClean } = await open();
      answers(null);
      const taking = new AbortController();
      const offered = dialog.offer(PAGE, taking.signal);
      await asked();
      taking.abort();
      await expect(offered).rejects.toBe(taking.signal.reason);
      expect(await isClean()).toBe(true);
    });
  });
};
