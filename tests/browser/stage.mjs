// Where checks happen: one browser, the sites behind their servers, and the sets of pages that
// checks look at.
import {posix} from 'node:path';

import {coverOf, iconsOf, readDocuments} from './documents.mjs';
import {missing, program} from './programs.mjs';
import {serve} from './server.mjs';
import {oneOfEach, usualTheme} from './sites.mjs';
import {openTab, visit} from './visits.mjs';

const arguments_ =
    ['--no-sandbox', '--disable-quic', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

async function launch() {
  const playwright = await import('playwright-core').catch(() => {
    throw missing('playwright-core');
  });
  return playwright.chromium.launch({executablePath: program('chromium'), args: arguments_});
}

// All pages of one base, and the cover: with a theme that is not the usual one the cover is all
// that is opened.
function pagesToOpen({sites, visited}) {
  const pagesIn = (theme) =>
      visited.filter((site) => site.theme === theme).flatMap((site) => site.pages);
  const others = new Set(sites.map((site) => site.theme).filter((theme) => theme !== usualTheme));
  const otherCover = [...others].flatMap((theme) => coverOf(pagesIn(theme)));
  return {
    pages: [...pagesIn(usualTheme), ...otherCover],
    cover: [...coverOf(pagesIn(usualTheme)), ...otherCover]
  };
}

export async function openStage(sites) {
  const browser = await launch();
  const servers = await Promise.all(sites.map(serve));
  const icons = new Set();
  const stage = {
    sites,
    visited: oneOfEach(sites),
    tab: (options) => openTab(browser, icons, options),
    each: (...what) => visit(stage, ...what),
    close: async () => {
      await browser.close();
      servers.forEach((server) => server.close());
    },
  };
  try {
    const pages = sites.flatMap((site) => site.pages);
    await readDocuments(stage, pages);
    pages.flatMap(iconsOf).forEach((path) => icons.add(posix.basename(path)));
    return Object.assign(stage, pagesToOpen(stage));
  } catch (error) {
    await stage.close();
    throw error;
  }
}

// The results of several rounds as one.
export function joined(...results) {
  return {
    count: results.reduce((sum, result) => sum + result.count, 0),
    faults: results.flatMap((result) => result.faults),
    note: results.map((result) => result.note).filter(Boolean).join('; '),
  };
}
