import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where programs lie on this system. */

export const runnable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export const onPath = (commands) =>
  commands.flatMap((command) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, command)),
  );

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
export const inProgramFiles = (path) => programFiles.filter(Boolean).map((folder) => join(folder, path));
