// Every address in every page, stylesheet, drawing and feed leads to a file of the site, every
// fragment to an id there: at every base path and from disk. An alias sends the reader on at once.
import {readFileSync} from 'node:fs';
import {join, posix} from 'node:path';

import {fileAt} from '../server.mjs';
import {host} from '../sites.mjs';

const server = 'http://site.test';
const disk = 'file:///site/';

// In stylesheets and drawings what url() names; in feeds, the sitemap and the like the site's own
// addresses.
const drawn = /url\(\s*["']?([^"')]+)/g;
const told = new RegExp(`(${host}[^\\s"'<>&\\\\)]*)`, 'g');

function addressesInText(site, file) {
  const text = readFileSync(join(site.folder, file), 'utf8');
  const pattern = /\.(css|svg)$/.test(file) ? drawn : told;
  return [...text.matchAll(pattern)].map((match) => ({value: match[1], element: match[0]}));
}

// What is wrong with an address on a file, opened at `from`; undefined when nothing is.
function faultOf(site, opened, from, value) {
  const url = new URL(value, from);
  const away = url.origin !== server && url.origin !== host && url.protocol !== 'file:';
  if (away)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? undefined :
                                                                   ['scheme', url.protocol];
  let file;
  if (url.href.replace(/#.*/, '') === from) {
    file = opened;
  } else if (url.protocol === 'file:') {
    const path = decodeURIComponent(url.pathname.slice('/site/'.length));
    file = url.href.startsWith(disk) && site.files.has(path) ? path : undefined;
  } else {
    file = fileAt(site, url.pathname);
  }
  if (file === undefined) return ['leads-nowhere', url.href];
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (!fragment || !file.endsWith('.html')) return undefined;
  const target = site.pages.find((page) => page.file === file);
  return target.document.ids.includes(fragment) ? undefined : ['no-such-anchor', url.href];
}

function openedAt(site, file) {
  if (file === '404.html') return [[`${server}${site.base}no/such/page/at/all`, site.base]];
  return [[server + encodeURI(site.base + file), site.base], [disk + encodeURI(file), 'file://']];
}

// A page's own address for other hosts, in the folder form, is the address where it is.
function canonicalFault(page) {
  const own =
      host + page.site.base + posix.join(posix.dirname(page.file), '/').replace(/^\.?\//, '');
  const canonical = page.document.links.find(({element}) => /rel="?canonical/.test(element));
  if (!canonical || page.type === 'alias' || page.file === '404.html' ||
      decodeURI(canonical.value) === own)
    return [];
  return [{rule: 'canonical', element: canonical.element, detail: `the page is ${own}`}];
}

function refreshFault(page) {
  const refresh = page.document.refresh;
  if (refresh === undefined || /^0;\s*url=./i.test(refresh)) return [];
  return [{rule: 'refresh-not-at-once', element: '<meta http-equiv="refresh">', detail: refresh}];
}

function linksOf(page) {
  const refresh = page.document.refresh?.replace(/^[^=]*=/, '');
  return refresh === undefined ? page.document.links :
                                 [...page.document.links, {value: refresh, element: 'refresh'}];
}

export default {
  name: 'links',
  async run(stage) {
    const result = {count: 0, faults: []};
    const follow = (site, file, links) => {
      for (const [from, mode] of openedAt(site, file)) {
        for (const {value, element} of links) {
          const fault = faultOf(site, file, from, value);
          result.count += 1;
          if (fault)
            result.faults.push(
                {page: `${site.name}: ${file}`, mode, rule: fault[0], element, detail: fault[1]});
        }
      }
    };
    for (const site of stage.sites) {
      for (const page of site.pages) {
        follow(site, page.file, linksOf(page));
        for (const fault of [...refreshFault(page), ...canonicalFault(page)]) {
          result.faults.push({page: page.name, mode: '', ...fault});
        }
      }
      const others = [...site.files].filter((file) => /\.(css|svg|xml|atom|json|txt)$/.test(file));
      others.forEach((file) => follow(site, file, addressesInText(site, file)));
    }
    return result;
  },
};
