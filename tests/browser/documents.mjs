// What the pages hold, as the browser's own parser reads it, and a choice of pages that shows all
// of it.

// Runs in the browser: the addresses, ids and features of each page. A feature is an element's name
// with one of its classes.
function parse(pages) {
  const attributes = ['href', 'xlink:href', 'src', 'srcset', 'poster', 'data'];
  return pages.map((html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const found = {links: [], ids: [], features: new Set(), scripts: []};
    for (const element of document.querySelectorAll('*')) {
      const add = (value) =>
          found.links.push({value, element: element.cloneNode(false).outerHTML.slice(0, 160)});
      for (const name of attributes) {
        const value = element.getAttribute(name);
        if (value === null) continue;
        if (name === 'srcset')
          value.split(',').forEach((one) => add(one.trim().split(/\s+/)[0]));
        else
          add(value.trim());
      }
      if (element.localName === 'meta') {
        if (element.httpEquiv.toLowerCase() === 'refresh') found.refresh = element.content;
        if (element.getAttribute('property') === 'og:url') add(element.content);
      }
      if (element.localName === 'script' && !/json/.test(element.type))
        found.scripts.push(element.outerHTML.slice(0, 160));
      for (const id
               of [element.id, element.localName === 'a' ? element.getAttribute('name') : '']) {
        if (id) found.ids.push(id);
      }
      for (const name of ['', ...element.classList])
        found.features.add(`${element.localName}.${name}`);
    }
    return {...found, features: [...found.features]};
  });
}

export async function readDocuments(stage, pages) {
  const {tab, context} = await stage.tab();
  const parsed = await tab.evaluate(parse, pages.map((page) => page.html));
  pages.forEach((page, index) => {
    page.document = parsed[index];
  });
  await context.close();
}

export function iconsOf(page) {
  return page.document.links.filter(({element}) => /rel="?icon/.test(element))
      .map(({value}) => value);
}

// One page of every type, the one with the most features, and then more until every feature of any
// page is among them.
export function coverOf(pages) {
  const missing = new Set();
  const chosen = [];
  const gain = (page) => page.document.features.filter((name) => missing.has(name)).length;
  const best = (some) => some.reduce((most, page) => (gain(page) > gain(most) ? page : most));
  const choose = (page) => {
    chosen.push(page);
    page.document.features.forEach((name) => missing.delete(name));
  };
  for (const page of pages) page.document.features.forEach((name) => missing.add(name));
  for (const type of new Set(pages.map((page) => page.type)))
    choose(best(pages.filter((page) => page.type === type)));
  while (missing.size) choose(best(pages));
  return chosen;
}
