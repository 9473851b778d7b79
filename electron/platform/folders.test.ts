import { expect, test } from 'vitest';
import { defaultUserDataFolder, suggestedVaultFolder } from './folders.ts';

test.each([
  [{ platform: 'linux', home: '/home/x', env: {} }, '/home/x/.config/Mooring'],
  [{ platform: 'linux', home: '/home/x', env: { XDG_CONFIG_HOME: '/elsewhere' } }, '/elsewhere/Mooring'],
  // The specification has relative paths ignored.
  [{ platform: 'linux', home: '/home/x', env: { XDG_CONFIG_HOME: 'here' } }, '/home/x/.config/Mooring'],
  [{ platform: 'darwin', home: '/Users/x', env: {} }, '/Users/x/Library/Application Support/Mooring'],
  [{ platform: 'win32', home: 'C:\\Users\\x', env: {} }, 'C:\\Users\\x\\AppData\\Roaming\\Mooring'],
  [{ platform: 'win32', home: 'C:\\Users\\x', env: { APPDATA: 'D:\\Data' } }, 'D:\\Data\\Mooring'],
] as const)('the settings of %j are in %s', (machine, folder) => {
  expect(defaultUserDataFolder(machine)).toBe(folder);
});

test('a vault is proposed in the home folder, not in one that is copied to a server', () => {
  expect(suggestedVaultFolder({ platform: 'linux', home: '/home/x', env: {} })).toBe('/home/x/Mooring');
  expect(suggestedVaultFolder({ platform: 'win32', home: 'C:\\Users\\x', env: {} })).toBe(
    'C:\\Users\\x\\Mooring',
  );
});
