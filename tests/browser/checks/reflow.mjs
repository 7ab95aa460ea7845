// At 320 px nothing makes the page scroll sideways or sticks out of it; what is wide scrolls in a
// box of its own.
function sticksOut() {
  const width = document.documentElement.clientWidth;
  const faults = [];
  if (document.documentElement.scrollWidth > width) {
    const detail = `the page is ${document.documentElement.scrollWidth} px wide`;
    faults.push({rule: 'page-scrolls-sideways', element: '<html>', detail});
  }
  const ownBox = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    const {left, right, width: wide} = element.getBoundingClientRect();
    if (wide <= 1 || (right <= width + 1 && left >= -1)) continue;
    if (!element.checkVisibility({visibilityProperty: true}) || element.matches('svg *') ||
        ownBox(element))
      continue;
    const detail = `from ${Math.round(left)} to ${Math.round(right)} of ${width} px`;
    faults.push({rule: 'sticks-out', element: globalThis.describeElement(element), detail});
  }
  return faults;
}

export default {
  name: 'reflow',
  run: (stage) => stage.each(stage.pages, [{width: 320}], (tab) => tab.evaluate(sticksOut)),
};
