import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as electron from './electron-double.testkit.ts';
import { systemPower } from './power.ts';
import { createScreenProtection } from './screen-protection.ts';
import { systemClipboard } from './system-clipboard.ts';

vi.mock('electron', () => import('./electron-double.testkit.ts'));

beforeEach(() => electron.reset());

test('the clipboard is the system’s', async () => {
  electron.clipboard.text = 'copied in some program';
  expect(await systemClipboard.readText()).toBe('copied in some program');
  await systemClipboard.clear();
  expect(electron.clipboard.text).toBe('');
});

describe('the screen', () => {
  test.each([
    ['win32', true],
    ['darwin', true],
    ['linux', false],
  ] as const)('%s can be kept out of pictures: %s', (platform, can) => {
    expect(createScreenProtection(platform).canProtect).toBe(can);
  });

  test('is protected from the first window on, before there is anything in it', async () => {
    createScreenProtection('win32');
    const window = new electron.BrowserWindow({ show: false });
    await window.loadURL('app://mooring/');
    window.show();
    expect(window.wasProtectedAtFirst).toBe(true);
  });

  test('follows the choice, in the windows that are there and in those to come', () => {
    const screen = createScreenProtection('win32');
    const before = new electron.BrowserWindow();
    screen.protect(false);
    const meanwhile = new electron.BrowserWindow();
    expect([before.isProtected, meanwhile.isProtected]).toEqual([false, false]);
    screen.protect(true);
    expect([before, meanwhile, new electron.BrowserWindow()].map((window) => window.isProtected)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('power', () => {
  test.each(['suspend', 'lock-screen', 'shutdown'])('%s is told until nobody listens', (event) => {
    const listener = vi.fn();
    const end = systemPower.onSuspendOrLock(listener);
    electron.powerMonitor.emit(event);
    expect(listener.mock.calls).toEqual([[]]);
    end();
    electron.powerMonitor.emit(event);
    expect(listener).toHaveBeenCalledOnce();
  });

  test('so is the end of a session of Windows, which is told to windows', () => {
    const listener = vi.fn();
    systemPower.onSuspendOrLock(listener);
    new electron.BrowserWindow().emit('session-end', { reasons: ['shutdown'] });
    expect(listener.mock.calls).toEqual([[]]);
  });

  test.each(['resume', 'unlock-screen', 'on-battery'])('%s is no reason to lock', (event) => {
    const listener = vi.fn();
    systemPower.onSuspendOrLock(listener);
    electron.powerMonitor.emit(event);
    expect(listener).not.toHaveBeenCalled();
  });
});
