// Without JavaScript a page says what it says with it, but for what is hidden then and for messages
// that a script writes.
function contentOf() {
  const main = document.querySelector('main') ?? document.body;
  const lines = (text) =>
      text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
  const hidden = [...main.querySelectorAll('*')].filter((element) => !element.checkVisibility());
  return {
    lines: main.checkVisibility() ? lines(main.innerText) :
                                    [],  // what is not shown has its whole text as innerText
    hidden: hidden.map((element) => element.textContent.replace(/\s+/g, ' ')).join(' '),
    told: [...main.querySelectorAll('[role="status"]')].flatMap(
        (element) => lines(element.innerText)),
  };
}

// Playwright's own evaluation runs also where the page's scripts do not.
async function contents(stage, pages, javaScriptEnabled) {
  const found = new Map();
  const {faults} = await stage.each(pages, [{}], async (tab, page) => {
    found.set(page, await tab.evaluate(contentOf));
    return [];
  }, {javaScriptEnabled});
  return {found, faults};
}

export default {
  name: 'no-script',
  async run(stage) {
    const pages = [...new Set(
        [...stage.cover, ...stage.pages.filter((page) => page.document.scripts.length)])];
    const on = await contents(stage, pages, true);
    const off = await contents(stage, pages, false);
    const faults = [];
    for (const page of pages) {
      const [with_, without] = [on.found.get(page), off.found.get(page)];
      const add = (rule, detail) =>
          faults.push({page: page.name, mode: '', rule, element: '', detail});
      if (!without.lines.length) add('empty-without-script', 'main has no text');
      for (const line of without.lines.filter((line) => !with_.lines.includes(line)))
        add('only-without-script', line);
      const extra =
          with_.lines.filter((line) => !without.lines.includes(line) && !with_.told.includes(line));
      for (const line of extra.filter((line) => !without.hidden.includes(line)))
        add('only-with-script', line);
    }
    return {count: pages.length, faults};
  },
};
