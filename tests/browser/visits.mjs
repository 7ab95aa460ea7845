// How pages are opened: in tabs that are used again, in the modes that a check asks for, with all
// that they ask of the network and say on the console written down.
import {cpus} from 'node:os';
import {posix} from 'node:path';
import {pathToFileURL} from 'node:url';

const usual = {
  scheme: 'light',
  width: 1280,
  media: 'screen',
  motion: 'reduce'
};

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
function recordTraffic(tab, icons) {
  const journal = {messages: [], requests: [], failures: []};
  const isIcon = (request) => icons.has(posix.basename(request.url()));
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      journal.messages.push(`${message.type()}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => journal.messages.push(`exception: ${error.message}`));
  tab.on('request', (request) => {
    if (!isIcon(request)) journal.requests.push(request.url());
  });
  tab.on('requestfailed', (request) => {
    // What is under way when the tab goes on to the next page is given up, and no fault of the page.
    const givenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!isIcon(request) && !givenUp) journal.failures.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) journal.failures.push(`${response.status()} ${response.url()}`);
  });
  return journal;
}

export function empty(journal) {
  for (const list of Object.values(journal)) list.length = 0;
}

async function enter(tab, mode) {
  await tab.emulateMedia({colorScheme: mode.scheme, media: mode.media, reducedMotion: mode.motion});
  await tab.setViewportSize({width: mode.width, height: mode.width < 600 ? 640 : 800});
}

function nameOf(mode, protocol) {
  const parts = [
    mode.scheme, `${mode.width} px`, mode.media === 'print' && 'print',
    protocol === 'file' && 'file://'
  ];
  return parts.filter(Boolean).join(' ');
}

// A tab in a context of its own, prepared and recorded.
export async function openTab(browser, icons, options = {}) {
  const context = await browser.newContext(options);
  if (options.javaScriptEnabled !== false) await context.addInitScript(prepare);
  const tab = await context.newPage();
  return {tab, context, journal: recordTraffic(tab, icons)};
}

// A look that breaks off, say because a control never reacts, is a fault of the page it was at.
function broken(error) {
  return [{rule: 'broke-off', element: '', detail: error.message}];
}

// Opens each page and calls look(tab, page, mode, journal) in each mode; look returns the faults
// that it sees, each with a rule, an element and a detail. What comes back is {count, faults}, as
// every check returns it.
export async function visit(stage, pages, modes, look, {protocol = 'http', ...options} = {}) {
  const queue =
      pages.filter((page) => protocol === 'http' || !['404', 'alias'].includes(page.type));
  const result = {count: queue.length * modes.length, faults: []};
  const lookAt = async ({tab, journal}, page) => {
    for (const [index, some] of modes.entries()) {
      const mode = {...usual, ...some};
      await enter(tab, mode);
      if (index === 0) {
        empty(journal);
        await tab.goto(addressOf(page, protocol));
      }
      const faults = await look(tab, page, mode, journal).catch(broken);
      result.faults.push(
          ...faults.map((fault) => ({page: page.name, mode: nameOf(mode, protocol), ...fault})));
    }
  };
  const work = async () => {
    const own = await stage.tab(options);
    for (let page = queue.shift(); page; page = queue.shift()) await lookAt(own, page);
    await own.context.close();
  };
  await Promise.all(Array.from({length: Math.min(4, cpus().length)}, work));
  return result;
}
