// preview.mjs DOSSIER: `serve` as a browser sees it: a save brings the page anew, a fault brings the page of faults and
// its mending the page back, where the reader was; many tabs are in nobody's way; the policy of the pages allows it all.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

import {missing, program} from './programs.mjs';

const tabs = 12;  // twice what a browser opens to one host
const guard = 60000;

const folder = mkdtempSync(join(tmpdir(), 'dossier-preview-'));
const entryFile = join(folder, 'content', 'outbox.md');
const writeEntry = ({title, kind = 'adr'}) => writeFileSync(
    entryFile,
    `---\ntitle: ${title}\ndate: 2026-09-01\nkind: ${kind}\n---\n` +
        'A paragraph of a long text.\n\n'.repeat(200));
mkdirSync(join(folder, 'content'));
writeFileSync(join(folder, 'portfolio.yaml'), 'name: Ada Example\nas_of: 2026-11-01\n');
writeEntry({title: 'First'});

async function start() {
  const server = spawn(process.argv[2], ['-C', folder, 'serve', '--port', '0', '-q']);
  server.stderr.resume();
  const [address] = await new Promise(
      (done) => createInterface({input: server.stdout}).once('line', (...line) => done(line)));
  return {server, address};
}

let count = 0;
const faults = [];
function check(what, holds) {
  ++count;
  if (!holds) faults.push(what);
}

async function accessible(page, what) {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const {violations} = await page.evaluate(() => globalThis.axe.run());
  check(`${what}: ${violations.map(({id}) => id)}`, violations.length === 0);
}

const titleIs = (page, title) =>
    page.waitForFunction((text) => document.querySelector('h1')?.textContent === text, title);

async function reload(page, entry) {
  await page.goto(entry);
  await page.evaluate(() => scrollTo({top: 900, behavior: 'instant'}));
  writeEntry({title: 'Second'});
  await titleIs(page, 'Second');
  await page.waitForFunction(() => scrollY === 900);
  check('a save brings the page anew', true);
}

async function faultAndBack(page) {
  writeEntry({title: 'Third', kind: 'nothing'});
  await page.waitForSelector('[data-faults]');
  check('the fault is named', (await page.textContent('main')).includes("unknown kind 'nothing'"));
  for (const colorScheme of ['light', 'dark'])
    for (const width of [320, 1280]) {
      await page.emulateMedia({colorScheme});
      await page.setViewportSize({width, height: 800});
      await accessible(page, `the page of faults, ${colorScheme}, ${width} px`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      check(`the page of faults is ${wide} px wide in ${width}`, wide <= width);
    }
  check('the page of faults has its style', await page.evaluate(() => getComputedStyle(document.body).maxWidth !== 'none'));
  writeEntry({title: 'Fourth'});
  await titleIs(page, 'Fourth');
  await page.waitForFunction(() => scrollY === 900);
  check('the page is back where it was', true);
}

async function manyTabs(context, entry) {
  const pages = [];
  for (let i = 0; i < tabs; ++i) {
    pages.push(await context.newPage());
    await pages[i].goto(entry, {timeout: guard});
  }
  writeEntry({title: 'Fifth'});
  await Promise.all(pages.map((page) => titleIs(page, 'Fifth')));
  check('every tab is told', true);
  // The tab that listened is gone, and another takes its place.
  for (const page of context.pages().slice(0, -1)) await page.close();
  writeEntry({title: 'Sixth'});
  await titleIs(pages.at(-1), 'Sixth');
  check('the last tab is told', true);
}

const playwright = await import('playwright-core').catch(() => {
  throw missing('playwright-core');
});
const browser = await playwright.chromium.launch(
    {executablePath: program('chromium'), args: ['--no-sandbox', '--disable-quic']});
const {server, address} = await start();
try {
  const context = await browser.newContext();
  context.setDefaultTimeout(guard);
  const said = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(String(error.error())));
  const page = await context.newPage();
  const entry = address + 'evidence/outbox/index.html';
  await reload(page, entry);
  await faultAndBack(page);
  await manyTabs(context, entry);
  // The page of faults has the status of a fault, which the browser mentions.
  const strange = said.filter((text) => !text.includes('status of 500'));
  check(`the console says: ${strange}`, strange.length === 0);
} finally {
  await browser.close();
  server.kill('SIGINT');
  const [code] = await new Promise((done) => server.once('exit', (...how) => done(how)));
  check(`the server ends with ${code}`, code === 0);
  rmSync(folder, {recursive: true});
}
faults.forEach((fault) => console.log(`FAULT: ${fault}`));
console.log(`${count} checks, ${faults.length} faults`);
process.exit(faults.length || count < 15 ? 1 : 0);
