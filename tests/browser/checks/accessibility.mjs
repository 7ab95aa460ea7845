// axe-core finds nothing, by WCAG 2.0 to 2.2 A and AA and its best practices, in either scheme, on
// a phone and on a desk.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {missing} from '../programs.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const modes = [320, 1280].flatMap((width) => ['light', 'dark'].map((scheme) => ({scheme, width})));

function axeSource() {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    throw missing('axe-core');
  }
}

async function violations(wanted) {
  const options = {
    runOnly: {type: 'tag', values: wanted},
    resultTypes: ['violations'],
    preload: false
  };
  const result = await globalThis.axe.run(document, options);
  return result.violations.flatMap(
      ({id, help, nodes}) => nodes.map(
          (node) => (
              {rule: id, element: node.html.slice(0, 200), detail: node.any[0]?.message ?? help})));
}

export default {
  name: 'accessibility',
  async run(stage) {
    const source = axeSource();
    return stage.each(stage.cover, modes, async (tab) => {
      if (!(await tab.evaluate(() => 'axe' in globalThis))) await tab.evaluate(source);
      return tab.evaluate(violations, tags);
    });
  },
};
