// What is not there shows 404.html, styled and with links that lead back, at any depth below any
// base path.
import {empty} from '../visits.mjs';

const places = ['nothing', 'no/such/page', 'evidence/no-such-entry/index.html'];

export default {
  name: 'not-found',
  async run(stage) {
    const {tab, context, journal} = await stage.tab();
    const result = {count: 0, faults: []};
    for (const site of stage.sites) {
      for (const place of places) {
        empty(journal);
        const address = site.origin + site.base + place;
        const response = await tab.goto(address);
        const add = (rule, detail) => result.faults.push(
            {page: `${site.name}: ${place}`, mode: '', rule, element: '', detail});
        result.count += 1;
        const rules = await tab.evaluate(
            () => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0));
        const home = await tab.evaluate(
            () => [...document.querySelectorAll('a[href]')].map((link) => link.href));
        const failures = journal.failures.filter((text) => !text.endsWith(` ${address}`));
        if (response.status() !== 404) add('status', `${response.status()}`);
        if (!rules) add('no-style', 'no stylesheet was applied');
        if (!home.includes(`${site.origin}${site.base}`) &&
            !home.includes(`${site.origin}${site.base}index.html`)) {
          add('no-way-home', 'no link leads to the index');
        }
        failures.forEach((text) => add('failed-request', text));
      }
    }
    await context.close();
    return result;
  },
};
