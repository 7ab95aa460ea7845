// The Nu HTML checker has no error and no warning for any page, stylesheet or drawing.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

import {missing, program} from '../programs.mjs';

// The checker reads files, which have no origin that 'self' could mean; the browser itself judges
// the policy, in 'traffic'.
const noOrigin = /^Resource violates Content Security Policy \(meta tag\): [a-z ]+ “(?![a-z]+:)/;

// It takes data for a script, and the policy does not: what is of no script type is never run.
const isData = (message, extract) =>
    message.startsWith('Inline script violates Content Security Policy') &&
    extract.includes('type="application/ld+json"');

function checkerPath() {
  try {
    return createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  } catch {
    throw missing('vnu-jar');
  }
}

// Each content once. Of sites that differ in their base one is looked at whole, and of the others
// 404.html, which knows the base.
function distinctFiles({sites, visited}) {
  const byContent = new Map();
  for (const site of sites) {
    const wanted = visited.includes(site) ? /\.(html|css|svg)$/ : /^404\.html$/;
    for (const file of [...site.files].filter((name) => wanted.test(name))) {
      const path = join(site.folder, file);
      const content = readFileSync(path, 'utf8');
      if (!byContent.has(content)) byContent.set(content, {path, name: `${site.name}: ${file}`});
    }
  }
  return [...byContent.values()];
}

function messagesOf(paths) {
  const options =
      ['-jar', checkerPath(), '--format', 'json', '--also-check-css', '--also-check-svg', ...paths];
  return new Promise((done, failed) => {
    const child = spawn(program('java'), options, {stdio: ['ignore', 'ignore', 'pipe']});
    let text = '';
    child.stderr.on('data', (part) => (text += part));
    child.on('error', failed);
    child.on('close', () => {
      try {
        done(JSON.parse(text).messages);
      } catch {
        failed(new Error(`the Nu HTML checker failed: ${text.slice(0, 500)}`));
      }
    });
  });
}

export default {
  name: 'markup',
  async run(stage) {
    const files = distinctFiles(stage);
    const names = new Map(files.map(({path, name}) => [path, name]));
    const messages = await messagesOf(files.map(({path}) => path));
    const bad = messages.filter(
        ({type, subType, message, extract = ''}) => (type !== 'info' || subType === 'warning') &&
            !noOrigin.test(message) && !isData(message, extract));
    const faults = bad.map(({url, type, subType, lastLine, message, extract}) => ({
                             page: names.get(decodeURIComponent(new URL(url).pathname)) ?? url,
                             mode: `line ${lastLine}`,
                             rule: subType ?? type,
                             element: (extract ?? '').trim(),
                             detail: message,
                           }));
    return {count: files.length, faults};
  },
};
