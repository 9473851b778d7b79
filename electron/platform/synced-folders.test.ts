import { expect, test } from 'vitest';
import { syncedBy } from './synced-folders.ts';

test.each([
  ['C:\\Users\\noor\\OneDrive\\Documents\\copy.pdf', 'oneDrive'],
  ['C:\\Users\\noor\\OneDrive - The Shelter\\copy.pdf', 'oneDrive'],
  ['/home/noor/Dropbox/copy.pdf', 'dropbox'],
  ['/Users/noor/Dropbox (Personal)/a/copy.pdf', 'dropbox'],
  ['/Users/noor/Library/CloudStorage/GoogleDrive-noor@example.org/My Drive/copy.pdf', 'googleDrive'],
  ['G:\\My Drive\\copy.pdf', 'googleDrive'],
  ['/Users/noor/Library/Mobile Documents/com~apple~CloudDocs/copy.pdf', 'iCloud'],
  ['C:\\Users\\noor\\iCloudDrive\\copy.pdf', 'iCloud'],
  ['/media/stick/copy.pdf', null],
  ['/home/noor/Dropbox.pdf', null],
  ['/home/noor/onedrivers/copy.pdf', null],
])('%s is copied by %s', (path, service) => {
  expect(syncedBy({})(path)).toBe(service);
});

test('wherever Windows says that OneDrive is, it is, and nowhere beside it', () => {
  const by = syncedBy({ OneDriveCommercial: 'D:\\Work' });
  expect(by('D:\\Work\\a\\copy.pdf')).toBe('oneDrive');
  expect(by('D:\\Workshop\\copy.pdf')).toBeNull();
});
