import { useEffect } from 'react';
import { useClient } from './client.tsx';

/** In Chromium this counts what is selected inside a field too, and a passphrase, which can't be copied, does not. */
const isSomethingSelected = (): boolean => (document.getSelection()?.toString() ?? '') !== '';

/** Says that text has gone to the clipboard, so that it does not stay there. What it says is not told. */
export const useReportCopies = (): void => {
  const client = useClient();
  useEffect(() => {
    const report = () => {
      // Without a selection nothing is copied, and what is on the clipboard is somebody else's.
      if (!isSomethingSelected()) return;
      // The browser copies when this event is over.
      setTimeout(() => void client.call('clipboard.copied', {}).catch(() => undefined));
    };
    document.addEventListener('copy', report, true);
    document.addEventListener('cut', report, true);
    return () => {
      document.removeEventListener('copy', report, true);
      document.removeEventListener('cut', report, true);
    };
  }, [client]);
};
