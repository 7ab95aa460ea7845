// The first Tab shows a link that leads past the navigation, and then Tab reaches whatever can be
// focused, in the order of the document, each with an outline that can be seen.
const modes = [{width: 1280, scheme: 'light'}, {width: 320, scheme: 'dark'}];

// Runs in the page: what should be reached, and from now on what is reached, with how it looks
// then.
function watchFocus() {
  const focusable = 'a[href], area[href], button, input, select, textarea, summary, iframe, ' +
      'audio[controls], video[controls], [tabindex], [contenteditable]';
  const stops = [...document.querySelectorAll(focusable)].filter(
      (element) => element.checkVisibility({visibilityProperty: true}) && !element.disabled &&
          element.tabIndex >= 0 && element.type !== 'hidden');
  const reached = [];
  const ownColour = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (!/, 0\)$/.test(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  };
  const note = () => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const seen = box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0 &&
        box.left < innerWidth && box.top < innerHeight;
    const outline = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
    reached.push({element, seen, outline, colours: [style.outlineColor, ownColour(element)]});
  };
  // Tab starts from the top again, not from where the mode before has ended.
  if (globalThis.focusWatch) {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  }
  globalThis.focusWatch = {stops, reached, note};
}

// Runs in the page: the faults of what was reached.
function judgeFocus() {
  const {stops, reached} = globalThis.focusWatch;
  const faults = [];
  const add = (rule, element, detail = '') =>
      faults.push({rule, element: globalThis.describeElement(element), detail});
  const known = new Set(reached.map(({element}) => element));
  stops.filter((element) => !known.has(element)).forEach((element) => add('not-reached', element));
  reached.forEach(({element, seen, outline, colours}, index) => {
    const before = reached[index - 1]?.element;
    const follows = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
    if (before && !(before.compareDocumentPosition(element) & follows))
      add('out-of-order', element);
    if (!seen) add('not-seen-when-focused', element);
    if (outline < 1)
      add('no-outline', element);
    else if (globalThis.contrastOf(...colours) < 3)
      add('faint-outline', element,
          `${colours.join(' on ')}: ${globalThis.contrastOf(...colours).toFixed(2)}`);
  });
  return faults;
}

function skipLinkFault() {
  const first = globalThis.focusWatch.reached[0];
  const main = document.querySelector('main, [role="main"]');
  const target = first?.element.hash ?
      document.getElementById(decodeURIComponent(first.element.hash.slice(1))) :
      null;
  if (first && first.seen && target && main && (main === target || main.contains(target)))
    return [];
  const element = first ? globalThis.describeElement(first.element) : '<body>';
  return [{
    rule: 'no-skip-link',
    element,
    detail: 'the first Tab reaches no visible link that leads to main'
  }];
}

// One Tab more than there are stops at most: boxes that scroll are stops of the browser's own, so
// there may be some more.
async function tabThrough(tab) {
  const most = (await tab.evaluate(() => globalThis.focusWatch.stops.length)) + 40;
  for (let presses = 0; presses < most; presses += 1) {
    await tab.keyboard.press('Tab');
    const inside = await tab.evaluate(() => {
      const {reached, note} = globalThis.focusWatch;
      const element = document.activeElement;
      if (!element || element === document.body || reached.some((stop) => stop.element === element))
        return false;
      note();
      return true;
    });
    if (!inside) return;
  }
}

async function look(tab) {
  await tab.evaluate(watchFocus);
  await tabThrough(tab);
  const skip = await tab.evaluate(skipLinkFault);
  return [...skip, ...(await tab.evaluate(judgeFocus))];
}

export default {
  name: 'keyboard',
  run: (stage) => stage.each(stage.cover, modes, look),
};
