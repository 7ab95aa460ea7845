// run.mjs DOSSIER SOURCE [CHECK...]: builds the sample portfolio and the small one, opens them in
// Chromium and runs the checks (all by default). Prints every fault and a table; ends with 1 when
// there is a fault.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

import {checks} from './checks/index.mjs';
import {printReport} from './report.mjs';
import {buildSites} from './sites.mjs';
import {openStage} from './stage.mjs';

async function runOne(check, stage) {
  const start = Date.now();
  const {count, faults, note} = await check.run(stage);
  // A check that looked at nothing has found nothing out.
  if (!count)
    faults.push(
        {page: 'every site', mode: '', rule: 'nothing-to-look-at', element: '', detail: ''});
  return {name: check.name, count, faults, note, seconds: (Date.now() - start) / 1000};
}

function chosen(names) {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length) throw new Error(`no check is called ${unknown.join(', ')}`);
  return checks.filter((check) => !names.length || names.includes(check.name));
}

async function main([dossier, source, ...names]) {
  if (!source) throw new Error('usage: run.mjs DOSSIER SOURCE [CHECK...]');
  const wanted = chosen(names);
  const folder = mkdtempSync(join(tmpdir(), 'dossier-browser-'));
  let stage;
  try {
    stage = await openStage(buildSites(resolve(dossier), resolve(source), folder));
    console.log(`${stage.sites.length} sites; ${stage.pages.length} pages opened, ${
        stage.cover.length} of them show every type and feature`);
    const rows = [];
    for (const check of wanted) rows.push(await runOne(check, stage));
    printReport(rows);
    return rows.some(({faults}) => faults.length) ? 1 : 0;
  } finally {
    await stage?.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(`browser tests: ${error.message}`);
  return 1;
});
