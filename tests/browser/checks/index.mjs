// All checks, found by their files, so that none can be forgotten.
import {readdirSync} from 'node:fs';

const files = readdirSync(new URL('.', import.meta.url))
                  .filter((name) => name.endsWith('.mjs') && name !== 'index.mjs')
                  .sort();
export const checks =
    await Promise.all(files.map(async (name) => (await import(`./${name}`)).default));
