// Where checks happen: one browser, the sites behind their servers, and what every check does
// alike, which is to open pages in tabs that are used again, in the modes that it asks for.
import {cpus} from 'node:os';
import {posix} from 'node:path';
import {pathToFileURL} from 'node:url';

import {coverOf, iconsOf, readDocuments} from './documents.mjs';
import {missing, program} from './programs.mjs';
import {serve} from './server.mjs';
import {oneOfEach, usualTheme} from './sites.mjs';

const usual = {
  scheme: 'light',
  width: 1280,
  media: 'screen',
  motion: 'reduce'
};
const arguments_ =
    ['--no-sandbox', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

async function launch() {
  const playwright = await import('playwright-core').catch(() => {
    throw missing('playwright-core');
  });
  return playwright.chromium.launch({executablePath: program('chromium'), args: arguments_});
}

// Runs in every page before anything else: how an element is named in a fault, and the contrast of
// two colours as WCAG has it.
function prepare() {
  globalThis.describeElement = (element) => {
    const tag = element.cloneNode(false).outerHTML.replace(/<\/.*$/s, '');
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    return tag.slice(0, 160) + (text ? ` "${text.slice(0, 60)}"` : '');
  };

  // Painted on white, so that any notation will do and what shows through is counted.
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const known = new Map();
  const luminance = (colour) => {
    if (known.has(colour)) return known.get(colour);
    for (const fill of ['#fff', colour]) {
      canvas.fillStyle = fill;
      canvas.fillRect(0, 0, 1, 1);
    }
    const parts = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255);
    const [red, green, blue] =
        parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    known.set(colour, 0.2126 * red + 0.7152 * green + 0.0722 * blue);
    return known.get(colour);
  };
  globalThis.contrastOf = (one, other) => {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
}

function addressOf(page, protocol) {
  if (protocol === 'file') return pathToFileURL(`${page.site.folder}/${page.file}`).href;
  return page.site.origin + encodeURI(page.site.base + page.file) +
      (page.type === 'alias' ? '?still' : '');
}

// The browser fetches a page's icon at leisure, maybe when the tab is on the next page already;
// that it is there, 'links' says.
function recordTraffic(tab, isIcon) {
  const journal = {messages: [], requests: [], failures: []};
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      journal.messages.push(`${message.type()}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => journal.messages.push(`exception: ${error.message}`));
  tab.on('request', (request) => isIcon(request.url()) || journal.requests.push(request.url()));
  tab.on('requestfailed', (request) => {
    if (!isIcon(request.url()))
      journal.failures.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) journal.failures.push(`${response.status()} ${response.url()}`);
  });
  journal.clear = () =>
      Object.values(journal).forEach((list) => Array.isArray(list) && list.splice(0));
  return journal;
}

export async function enter(tab, mode) {
  await tab.emulateMedia({colorScheme: mode.scheme, media: mode.media, reducedMotion: mode.motion});
  await tab.setViewportSize({width: mode.width, height: mode.width < 600 ? 640 : 800});
}

export function nameOf(mode) {
  return [mode.scheme, `${mode.width} px`, mode.media === 'print' ? 'print' : '']
      .filter(Boolean)
      .join(' ');
}

export async function openStage(sites) {
  const browser = await launch();
  const servers = await Promise.all(sites.map(serve));
  const stage = {browser, sites, visited: oneOfEach(sites), icons: new Set()};
  const isIcon = (url) => stage.icons.has(posix.basename(url));

  // A tab in a context of its own, prepared and recorded.
  stage.tab = async (options = {}) => {
    const context = await browser.newContext(options);
    if (options.javaScriptEnabled !== false) await context.addInitScript(prepare);
    const tab = await context.newPage();
    return {tab, context, journal: recordTraffic(tab, isIcon)};
  };

  // Opens each page and calls look(tab, page, mode, journal) in each mode; look returns the faults
  // that it sees, each with a rule, an element and a detail. What comes back is {count, faults}, as
  // every check returns it.
  stage.each = async (pages, modes, look, {protocol = 'http', ...options} = {}) => {
    const queue =
        pages.filter((page) => protocol === 'http' || !['404', 'alias'].includes(page.type));
    const result = {count: queue.length * modes.length, faults: []};
    const work = async () => {
      const {tab, context, journal} = await stage.tab(options);
      for (let page = queue.shift(); page; page = queue.shift()) {
        journal.clear();
        await enter(tab, {...usual, ...modes[0]});
        await tab.goto(addressOf(page, protocol));
        for (const some of modes) {
          const mode = {...usual, ...some};
          if (some !== modes[0]) await enter(tab, mode);
          const faults = await look(tab, page, mode, journal);
          const mark = `${nameOf(mode)}${protocol === 'file' ? ' file://' : ''}`;
          result.faults.push(...faults.map((fault) => ({page: page.name, mode: mark, ...fault})));
        }
      }
      await context.close();
    };
    await Promise.all(Array.from({length: Math.min(4, cpus().length)}, work));
    return result;
  };

  stage.close = async () => {
    await browser.close();
    servers.forEach((server) => server.close());
  };

  await readDocuments(stage, sites.flatMap((site) => site.pages));
  stage.icons = new Set(
      sites.flatMap((site) => site.pages).flatMap(iconsOf).map((path) => posix.basename(path)));
  // With a theme that is not the usual one the cover is all that is opened.
  const pagesIn = (theme) =>
      stage.visited.filter((site) => site.theme === theme).flatMap((site) => site.pages);
  const others = new Set(sites.map((site) => site.theme).filter((theme) => theme !== usualTheme));
  const otherCover = [...others].flatMap((theme) => coverOf(pagesIn(theme)));
  stage.pages = [...pagesIn(usualTheme), ...otherCover];
  stage.cover = [...coverOf(pagesIn(usualTheme)), ...otherCover];
  return stage;
}

export function joined(...results) {
  return {
    count: results.reduce((sum, result) => sum + result.count, 0),
    faults: results.flatMap((result) => result.faults),
    note: results.map((result) => result.note).filter(Boolean).join('; '),
  };
}
