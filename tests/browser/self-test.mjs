// Every check must be able to fail: each finds the faults that are made for it in a tiny site, and
// none in the site as it was.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import {faults} from './broken/faults.mjs';
import {base, sound} from './broken/sound.mjs';
import {checks} from './checks/index.mjs';
import {readSite, usualTheme} from './sites.mjs';
import {openStage} from './stage.mjs';

function writeSite(folder, name, files) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), content);
  }
  return readSite(`${name} ${base}`, usualTheme, base, folder);
}

// The sound site with one fault in it; a change that changes nothing is a row gone stale.
function withFault({file, changes, check, rule}) {
  const content = changes.reduce((text, [from, to]) => {
    if (!text.includes(from))
      throw new Error(`the fault ${check} ${rule} finds no '${from}' in ${file}`);
    return text.replace(from, () => to);
  }, sound[file]);
  return {...sound, [file]: content};
}

// A check that sees the sound site whole, and of each broken one the page where its fault shows.
function view(stage, soundSite, broken) {
  const pages = [
    ...soundSite.pages,
    ...broken.flatMap(({site, fault}) => site.pages.filter(({file}) => file === fault.page))
  ];
  const sites = [soundSite, ...broken.map(({site}) => site)];
  return {...stage, sites, visited: sites, pages, cover: pages};
}

function verdicts(check, found, soundSite, broken) {
  const from = (site) => found.filter(({page}) => page.startsWith(`${site.name}: `));
  const wrong = from(soundSite).map(
      ({page, rule, detail}) => `${check.name} finds ${rule} in the sound ${page}: ${detail}`);
  for (const {site, fault} of broken) {
    const rules = from(site).map(({rule}) => rule);
    if (!rules.includes(fault.rule))
      wrong.push(`${check.name} misses ${fault.rule} in ${fault.file} (${site.name}); found: ${
              [...new Set(rules)]}`);
  }
  if (!broken.length) wrong.push(`${check.name} has no fault to find`);
  return wrong;
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-broken-'));
  let stage;
  try {
    const soundSite = writeSite(join(folder, 'sound'), 'sound', sound);
    const broken =
        faults.map((fault, index) => ({
                     fault,
                     site: writeSite(join(folder, `${index}`), `fault ${index}`, withFault(fault))
                   }));
    const unknown = faults.filter((fault) => !checks.some(({name}) => name === fault.check));
    const wrong = unknown.map(({check}) => `no check is called ${check}`);
    stage = await openStage([soundSite, ...broken.map(({site}) => site)]);
    for (const check of checks) {
      const own = broken.filter(({fault}) => fault.check === check.name);
      const {faults: found} = await check.run(view(stage, soundSite, own));
      wrong.push(...verdicts(check, found, soundSite, own));
    }
    wrong.forEach((line) => console.log(line));
    console.log(`${checks.length} checks, ${faults.length} faults, ${wrong.length} verdicts wrong`);
    return wrong.length ? 1 : 0;
  } finally {
    await stage?.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

process.exitCode = await main().catch((error) => {
  console.error(`browser self-test: ${error.message}`);
  return 1;
});
