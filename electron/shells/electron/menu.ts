import { Menu } from 'electron';

/** Without a menu macOS knows neither 'copy' nor 'quit'; elsewhere a window needs none. The system has the words. */
export const setMenu = (platform: NodeJS.Platform): void => {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
};
