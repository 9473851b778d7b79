import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { syncedBy, syncedFolders } from './synced-folders.ts';

test.each([
  ['C:\\Users\\noor\\OneDrive\\Documents\\copy.pdf', 'oneDrive'],
  ['C:\\Users\\noor\\OneDrive - The Shelter\\copy.pdf', 'oneDrive'],
  ['/home/noor/Dropbox/copy.pdf', 'dropbox'],
  ['/Users/noor/Dropbox (Personal)/a/copy.pdf', 'dropbox'],
  ['/Users/noor/Library/CloudStorage/GoogleDrive-noor@example.org/My Drive/copy.pdf', 'googleDrive'],
  ['G:\\My Drive\\copy.pdf', 'googleDrive'],
  ['/Users/noor/Library/Mobile Documents/com~apple~CloudDocs/copy.pdf', 'iCloud'],
  ['C:\\Users\\noor\\iCloudDrive\\copy.pdf', 'iCloud'],
  ['G:\\Mijn Drive\\copy.pdf', 'googleDrive'],
  ['G:\\Meine Ablage\\a\\copy.pdf', 'googleDrive'],
  ['G:\\Gedeelde drives\\Team\\copy.pdf', 'googleDrive'],
  ['G:\\Моят диск\\copy.pdf', 'googleDrive'],
  [
    '/Users/noor/Library/CloudStorage/GoogleDrive-n@example.org/Saját meghajtó/copy.pdf'.normalize('NFD'),
    'googleDrive',
  ],
  ['/Volumes/G/Saját meghajtó/copy.pdf'.normalize('NFD'), 'googleDrive'],
  ['/Users/noor/Library/CloudStorage/Box-Box/copy.pdf', 'another'],
  ['/Users/noor/Library/CloudStorage/ProtonDrive-noor/a/copy.pdf', 'another'],
  ['/Users/noor/Library/CloudStorage/OneDrive-Shelter/copy.pdf', 'oneDrive'],
  ['/home/noor/Nextcloud/copy.pdf', 'nextcloud'],
  ['C:\\Users\\noor\\Nextcloud2\\copy.pdf', 'nextcloud'],
  ['C:\\Users\\noor\\ownCloud - noor@example.org\\copy.pdf', 'ownCloud'],
  ['/Users/noor/Library/CloudStorage/copy.pdf', null],
  ['/home/noor/CloudStorage/mine/copy.pdf', null],
  ['/home/noor/Mijn Drive naar huis/copy.pdf', null],
  ['/home/noor/nextcloudy/copy.pdf', null],
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

test('a link into such a folder leads there, and one out of it still goes by its name', async () => {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'mooring-links-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const there = (...names: string[]) => path.join(home, ...names);
  for (const folder of ['OneDrive - Shelter', 'here', 'Dropbox']) mkdirSync(there(folder));
  mkdirSync(there('OneDrive - Shelter', 'plans'));
  symlinkSync(there('OneDrive - Shelter', 'plans'), there('here', 'plans'), 'junction');
  symlinkSync(there('here'), there('Dropbox', 'here'), 'junction');
  const { syncedBy: by } = syncedFolders({});
  expect(await by(there('here', 'plans', 'copy.pdf'))).toBe('oneDrive');
  expect(await by(there('Dropbox', 'here', 'copy.pdf'))).toBe('dropbox');
  expect(await by(there('here', 'copy.pdf'))).toBeNull();
  expect(await by(there('gone', 'copy.pdf'))).toBeNull();
});

test('a link to where Windows says that OneDrive is leads there', async () => {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'mooring-links-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(path.join(home, 'Work'));
  symlinkSync(path.join(home, 'Work'), path.join(home, 'desk'), 'junction');
  const { syncedBy: by } = syncedFolders({ OneDrive: path.join(home, 'Work') });
  expect(await by(path.join(home, 'desk', 'copy.pdf'))).toBe('oneDrive');
});
