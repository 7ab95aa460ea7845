// The filter of the list of all evidence, which the default theme has, and others may have: a form with
// controls named q, category, stage, kind and tag, made of what index.json has. No other page loads
// a script.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import {usualTheme} from '../sites.mjs';
import {joined} from '../stage.mjs';

const list = 'evidence/index.html';
const selects = {
  category: 'categories',
  stage: 'stage',
  kind: 'kind',
  tag: 'tags'
};
const nothingHasIt = 'zzqxv';

// Runs in the page: what links and entries can be seen, what the region says, whether the form is
// there.
function state() {
  const shown = (element) => Boolean(element?.checkVisibility({visibilityProperty: true}));
  const links = [...document.querySelectorAll('main a[href]')].filter(shown).map(
      (link) => decodeURI(link.href.replace(/[?#].*/, '')));
  const ids =
      links.map((href) => href.match(/\/evidence\/([^/]+)\/(index\.html)?$/)?.[1]).filter(Boolean);
  const status = document.querySelector('main [role="status"]');
  return {
    shown: [...new Set(ids)].sort(),
    status: status?.textContent.trim(),
    form: shown(document.querySelector('form [name="q"]')),
    links,
    search: location.search,
  };
}

// Runs in the page: what is wrong with the form as it is written, given the values that each select
// must have.
function formFaults(values) {
  const form = document.querySelector('form:has([name="q"])');
  const faults = [];
  const add = (rule, detail) =>
      faults.push({rule, element: globalThis.describeElement(form), detail});
  for (const [name, wanted] of Object.entries(values)) {
    const select = form.elements.namedItem(name);
    if (select?.localName !== 'select') {
      add('no-select', name);
      continue;
    }
    const [first, ...others] = [...select.options].map((option) => option.value);
    if (first !== '') add('first-option-not-empty', name);
    if (String(others.sort()) !== String(wanted))
      add('other-values', `${name}: ${others} instead of ${wanted}`);
  }
  if (!form.querySelector('button:not([type]), [type="submit"]')) add('no-submit-button', '');
  if (!document.querySelector('[role="status"]')) add('no-status', '');
  return faults;
}

function entriesOf(page) {
  return JSON.parse(readFileSync(join(page.site.folder, 'index.json'), 'utf8')).entries;
}

function valuesOf(entries) {
  return Object.fromEntries(Object.entries(selects).map(
      ([name, key]) => [name, [...new Set(entries.flatMap((entry) => entry[key]))].sort()]));
}

function idsWith(entries, key, value) {
  return entries.filter((entry) => [entry[key]].flat().includes(value)).map(({id}) => id).sort();
}

// Opened with ?name=value, for one value of each select and for words of a title: what should be
// seen.
function questionsOf(entries) {
  const asked = Object.entries(valuesOf(entries)).filter(([, values]) => values.length).map(([
                                                                                              name,
                                                                                              values
                                                                                            ]) => {
    const wanted = idsWith(entries, selects[name], values[0]);
    return {query: {[name]: values[0]}, fits: (shown) => String(shown) === String(wanted), wanted};
  });
  const words = entries[0].title.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  const backwards = words.reverse().join(' ').toUpperCase();
  asked.push({
    query: {q: backwards},
    fits: (shown) => shown.includes(entries[0].id),
    wanted: [entries[0].id]
  });
  asked.push(
      {query: {q: `${words[0]} ${nothingHasIt}`}, fits: (shown) => !shown.length, wanted: []});
  return asked;
}

function told(status, count) {
  return count ? new RegExp(`(^|\\D)${count}(\\D|$)`).test(status ?? '') : /\S/.test(status ?? '');
}

async function askByAddress(tab, entries) {
  const faults = [];
  const plain = tab.url().replace(/\?.*/, '');
  for (const {query, fits, wanted} of questionsOf(entries)) {
    const address = `${plain}?${new URLSearchParams(query)}`;
    await tab.goto(address);
    const {shown, status} = await tab.evaluate(state);
    const asked = JSON.stringify(query);
    if (!fits(shown))
      faults.push({rule: 'wrong-entries', element: asked, detail: `shows ${shown}, not ${wanted}`});
    else if (!told(status, shown.length))
      faults.push(
          {rule: 'wrong-status', element: asked, detail: `"${status}" for ${shown.length}`});
  }
  await tab.goto(plain);
  return faults;
}

async function askByHand(tab, entries) {
  const faults = [];
  const values = valuesOf(entries);
  const [kind] = values.kind;
  await tab.locator('form [name="kind"]').selectOption(kind, {timeout: 2000});
  await tab.locator('form [name="q"]').press('Enter', {timeout: 2000});
  await tab.waitForTimeout(300);
  const {shown, search} = await tab.evaluate(state);
  const wanted = idsWith(entries, 'kind', kind);
  if (String(shown) !== String(wanted))
    faults.push(
        {rule: 'wrong-entries', element: `kind ${kind}`, detail: `shows ${shown}, not ${wanted}`});
  if (new URLSearchParams(search).get('kind') !== kind)
    faults.push({rule: 'not-in-address', element: `kind ${kind}`, detail: search});
  return faults;
}

async function lookWithScript(tab, page, mode, journal) {
  const entries = entriesOf(page);
  const written = await tab.evaluate(formFaults, valuesOf(entries));
  const {form, shown} = await tab.evaluate(state);
  const add = (rule, detail) => written.push({rule, element: '', detail});
  if (!form) add('form-not-shown', 'although there is JavaScript');
  if (shown.length !== entries.length)
    add('not-everything', `${shown.length} of ${entries.length} entries are shown at first`);
  if (written.length) return written;
  const faults = [...(await askByAddress(tab, entries)), ...(await askByHand(tab, entries))];
  journal.messages.forEach((detail) => faults.push({rule: 'console', element: '', detail}));
  journal.requests.filter((url) => /\.(json|xml)$/.test(url))
      .forEach((detail) => faults.push({rule: 'fetches', element: '', detail}));
  return faults;
}

async function lookWithoutScript(tab, page) {
  const {form, shown, links} = await tab.evaluate(state);
  const entries = entriesOf(page);
  const faults = [];
  if (form)
    faults.push({rule: 'form-without-script', element: '', detail: 'it does nothing there'});
  if (shown.length !== entries.length)
    faults.push({rule: 'not-whole', element: '', detail: `${shown.length} of ${entries.length}`});
  for (const group of ['checklist', 'stages', 'tags']) {
    const there = page.site.pages.some(({file}) => file.startsWith(`${group}/`));
    const linked = links.some((href) => href.includes(`/${group}/`));
    if (there && !linked) faults.push({rule: 'no-way-to-groups', element: '', detail: group});
  }
  return faults;
}

function scriptsElsewhere(pages) {
  return pages.filter(({file}) => file !== list)
      .flatMap((page) => page.document.scripts.map((element) => ({
                                                     page: page.name,
                                                     mode: '',
                                                     rule: 'script-elsewhere',
                                                     element,
                                                     detail: `only ${list} loads one`
                                                   })));
}

export default {
  name: 'filter',
  async run(stage) {
    const lists = stage.pages.filter(({file}) => file === list);
    const filtered = lists.filter(({html}) => /<form\b/i.test(html));
    const scripts = {count: stage.pages.length, faults: scriptsElsewhere(stage.pages)};
    const lacking =
        lists.filter((page) => page.site.theme === usualTheme && !filtered.includes(page));
    lacking.forEach(
        (page) => scripts.faults.push(
            {page: page.name, mode: '', rule: 'no-filter', element: '', detail: ''}));
    const served = await stage.each(filtered, [{}], lookWithScript);
    const onDisk = await stage.each(filtered, [{}], lookWithScript, {protocol: 'file'});
    const bare = await stage.each(filtered, [{}], lookWithoutScript, {javaScriptEnabled: false});
    return {
      ...joined(scripts, served, onDisk, bare),
      note: `${filtered.length} of ${lists.length} lists have a filter`
    };
  },
};
