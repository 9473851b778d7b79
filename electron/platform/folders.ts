import path from 'node:path';

export type Machine = {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
};

const absolute = (folder: string | undefined, paths: path.PlatformPath): string | null =>
  folder && paths.isAbsolute(folder) ? folder : null;

const pathsOf = ({ platform }: Machine) => (platform === 'win32' ? path.win32 : path.posix);

/** Where the settings of this laptop are kept: as Windows, macOS and the XDG base directory specification have it. */
export const defaultUserDataFolder = (machine: Machine): string => {
  const { platform, home, env } = machine;
  const paths = pathsOf(machine);
  const base =
    platform === 'win32'
      ? (absolute(env.APPDATA, paths) ?? paths.join(home, 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? paths.join(home, 'Library', 'Application Support')
        : (absolute(env.XDG_CONFIG_HOME, paths) ?? paths.join(home, '.config'));
  return paths.join(base, 'Mooring');
};

/**
 * Where a first vault is proposed: in the home folder itself, since 'Documents' is often copied to a server behind its
 * owner's back and a database must not be copied while it is open.
 */
export const suggestedVaultFolder = (machine: Machine): string =>
  pathsOf(machine).join(machine.home, 'Mooring');
