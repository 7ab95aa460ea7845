// The programs of the system that the checks use, looked for on PATH. Nothing is ever skipped
// because one is missing.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

export function missing(what) {
  return new Error(`${what} is missing: scripts/test installs what these tests need`);
}

export function program(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      const path = join(folder, name);
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  throw missing(name);
}
