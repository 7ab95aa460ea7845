// A page says nothing on the console, breaks nothing of its policy, asks no other host, and needs
// few requests; served, and from disk one page of every type.
import {pathToFileURL} from 'node:url';

import {iconsOf} from '../documents.mjs';
import {joined} from '../stage.mjs';

export const mostRequests = 10;

function judge(journal, page, own) {
  const faults = [];
  const add = (rule, element, detail) => faults.push({rule, element, detail});
  journal.messages.forEach((text) => add('console', '', text));
  journal.failures.forEach((text) => add('failed-request', '', text));
  journal.requests.filter((url) => !url.startsWith(own))
      .forEach((url) => add('other-host', '', url));
  const requests = journal.requests.length + iconsOf(page).length;
  if (requests > mostRequests) add('too-many-requests', '', `${requests}, at most ${mostRequests}`);
  return faults;
}

async function look(tab, page, mode, journal) {
  const disk = tab.url().startsWith('file:');
  return judge(
      journal, page,
      disk ? pathToFileURL(page.site.folder).href + '/' : page.site.origin + page.site.base);
}

export default {
  name: 'traffic',
  async run(stage) {
    const served = await stage.each(stage.pages, [{}], look);
    return joined(served, await stage.each(stage.cover, [{}], look, {protocol: 'file'}));
  },
};
