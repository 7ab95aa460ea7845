// The sites that the checks look at, built by the given dossier into a folder: each portfolio as
// its owner and as the public see it, at three base paths. What pages there are is read from the
// disk, never listed here.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const host = 'https://portfolio.example';
const bases = ['/', '/repo/', '/pages/o/r/'];
const audiences = ['self', 'public'];
export const usualTheme = 'default';

const isRefresh = /<meta[^>]+http-equiv="?refresh/i;

// What sort of page it is: its first folder, with a star for each one below it.
function typeOf(file, html) {
  if (isRefresh.test(html)) return 'alias';
  const folders = file.split('/').slice(0, -1);
  if (!folders.length) return file.replace('.html', '');
  return folders[0] + '/*'.repeat(folders.length - 1);
}

function filesBelow(folder, prefix = '') {
  return readdirSync(join(folder, prefix), {withFileTypes: true})
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((item) => {
        const path = prefix + item.name;
        return item.isDirectory() ? filesBelow(folder, path + '/') : [path];
      });
}

export function readSite(name, theme, base, folder) {
  const site = {name, theme, base, folder, files: new Set(filesBelow(folder))};
  site.pages = [...site.files].filter((file) => file.endsWith('.html')).map((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    return {site, file, html, type: typeOf(file, html), name: `${name}: ${file}`};
  });
  return site;
}

// A copy of a portfolio with a target more for each audience, because a build may reveal less than
// its target, never more.
function copyPortfolio(from, to, theme) {
  mkdirSync(to, {recursive: true});
  for (const folder of ['content', 'frameworks', 'themes']) {
    if (existsSync(join(from, folder)))
      cpSync(join(from, folder), join(to, folder), {recursive: true});
  }
  const targets =
      audiences.map((name) => `  browser-${name}: {audience: ${name}, theme: ${theme}}\n`).join('');
  const text = readFileSync(join(from, 'portfolio.yaml'), 'utf8');
  const changed = text.replace(/^targets:[ \t]*(#.*)?\n/m, (line) => line + targets);
  if (changed === text) throw new Error(`${from}/portfolio.yaml has no line 'targets:' to add to`);
  writeFileSync(join(to, 'portfolio.yaml'), changed);
}

function build(dossier, portfolio, audience, base, output) {
  const options = [
    '-C', portfolio, 'build', `browser-${audience}`, '-q', '--base-url', host + base, '--output',
    output
  ];
  execFileSync(dossier, options, {stdio: ['ignore', 'ignore', 'inherit']});
}

export function themesOf(source) {
  return readdirSync(join(source, 'themes'))
      .filter((name) => existsSync(join(source, 'themes', name, 'theme.yaml')))
      .sort();
}

// Every portfolio with its audiences and bases; with a theme that is not the usual one, what its
// owner sees at the top.
export function buildSites(dossier, source, folder) {
  const portfolios = [
    ...themesOf(source).map((theme) => ({name: 'sample', from: source, theme})),
    {name: 'small', from: join(source, 'tests/golden/small'), theme: usualTheme},
  ];
  const sites = [];
  for (const {name, from, theme} of portfolios) {
    const usual = theme === usualTheme;
    const title = usual ? name : `${name} (${theme})`;
    const portfolio = join(folder, 'portfolios', `${name}-${theme}`);
    copyPortfolio(from, portfolio, theme);
    for (const audience of usual ? audiences : ['self']) {
      for (const base of usual ? bases : ['/']) {
        const output =
            join(folder, 'sites', `${name}-${theme}-${audience}${base.replaceAll('/', '-')}`);
        build(dossier, portfolio, audience, base, output);
        sites.push(readSite(`${title} ${audience} ${base}`, theme, base, output));
      }
    }
  }
  return sites;
}

// Of sites that differ in their base alone one is enough to be opened page by page; the bases take
// turns.
export function oneOfEach(sites) {
  const byContent = new Map();
  for (const site of sites) {
    const key = site.name.slice(0, -site.base.length);
    byContent.set(key, [...(byContent.get(key) ?? []), site]);
  }
  return [...byContent.values()].map((same, index) => same[index % same.length]);
}
