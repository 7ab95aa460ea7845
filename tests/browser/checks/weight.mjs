// An entry's page and its stylesheets are small.
import {statSync} from 'node:fs';
import {join, posix} from 'node:path';

export const mostBytes = 30 * 1024;

function weightOf(page) {
  const sheets = page.document.links.filter(({element}) => /rel="?stylesheet/.test(element))
                     .map(({value}) => value);
  const files = [page.file, ...sheets.map((path) => posix.join(posix.dirname(page.file), path))];
  return files.filter((file) => page.site.files.has(file))
      .reduce((sum, file) => sum + statSync(join(page.site.folder, file)).size, 0);
}

export default {
  name: 'weight',
  async run(stage) {
    const entries =
        stage.visited.flatMap((site) => site.pages).filter((page) => page.type === 'evidence/*');
    const weighed =
        entries.map((page) => ({page, bytes: weightOf(page)})).sort((a, b) => b.bytes - a.bytes);
    const faults = weighed.filter(({bytes}) => bytes > mostBytes)
                       .map(({page, bytes}) => ({
                              page: page.name,
                              mode: '',
                              rule: 'too-heavy',
                              element: '',
                              detail: `${bytes} bytes of HTML and CSS, at most ${mostBytes}`,
                            }));
    if (!entries.length)
      faults.push({page: 'every site', mode: '', rule: 'no-entry', element: '', detail: ''});
    const [largest] = weighed;
    return {
      count: entries.length,
      faults,
      note: largest ? `the largest: ${largest.bytes} bytes, ${largest.page.name}` : ''
    };
  },
};
