// On paper: dark ink on white whatever the scheme, no navigation and no controls, addresses spelled
// out, rows whole.
const modes = ['light', 'dark'].map((scheme) => ({scheme, media: 'print', width: 720}));

function onPaper(isPacket) {
  const faults = [];
  const add = (rule, element, detail = '') =>
      faults.push({rule, element: globalThis.describeElement(element), detail});
  const contrastWithWhite = (colour) => globalThis.contrastOf(colour, '#fff');
  const shown = (element) =>
      element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
  const hasText = (element) => [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const element of [document.documentElement, document.body]) {
    const {backgroundColor} = getComputedStyle(element);
    if (contrastWithWhite(backgroundColor) > 1.1) add('tinted-paper', element, backgroundColor);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const ink = element.matches('svg text, svg tspan') ? style.fill : style.color;
    if (hasText(element) && contrastWithWhite(ink) < 4.5) add('pale-ink', element, ink);
    if (element.matches(
            'nav, [role="navigation"], form, button, select, textarea, input:not([disabled])'))
      add('not-for-paper', element);
    if (element.matches('a[href^="#"]') && !document.querySelector('main')?.contains(element))
      add('not-for-paper', element);
    if (element.matches('tr') && style.breakInside === 'auto') add('row-may-split', element);
    if (element.matches('thead') && style.display !== 'table-header-group')
      add('head-not-repeated', element, style.display);
    if (isPacket && element.matches('details')) add('details-in-packet', element);
    if (element.matches('main a[href^="http"]') &&
        !element.textContent.includes(element.getAttribute('href'))) {
      const after = getComputedStyle(element, '::after').content;
      if (!after.includes(element.getAttribute('href')) && !after.includes('attr(href)'))
        add('address-not-shown', element, after);
    }
  }
  return faults;
}

export default {
  name: 'ink',
  run: (stage) =>
      stage.each(stage.cover, modes, (tab, page) => tab.evaluate(onPaper, page.type === 'packet')),
};
