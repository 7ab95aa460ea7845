// One fault a row: the check and the rule that must find it, the file of the sound site, and what
// is changed there.
const index = 'index.html';
const list = 'evidence/index.html';
const one = 'evidence/one/index.html';
const packet = 'packet/index.html';
const style = 'assets/style.css';
const script = 'assets/filter.js';
const more = '<p>Words.';

// After that comes the page where the fault shows, when that is not the file that is changed, and a
// second change.
// clang-format off
export const faults = [
  ['accessibility', 'image-alt', index, more, '<img src="assets/icon.svg" width="9" height="9">Words.'],
  ['accessibility', 'color-contrast', style, '--ink: #eee', '--ink: #333', index],
  ['accessibility', 'target-size', index, '<p>Words. <a', '<p><button></button><button></button><a'],
  ['accessibility', 'html-has-lang', index, ' lang="en"', ''],
  ['accessibility', 'landmark-unique', index, '<footer>', '<nav aria-label="Main"><a href="index.html">Top</a></nav><footer>'],
  ['filter', 'script-elsewhere', index, '<link rel="stylesheet"', '<script src="assets/filter.js"></script><link rel="stylesheet"'],
  ['filter', 'no-select', list, '<select name="tag">', '<select name="tags">'],
  ['filter', 'first-option-not-empty', list, '<option value="">any</option><option value="f/c">', '<option value="f/c">'],
  ['filter', 'other-values', list, '<option value="win">win</option>', ''],
  ['filter', 'no-submit-button', list, 'type="submit"', 'type="button"'],
  ['filter', 'no-status', list, ' role="status"', ''],
  ['filter', 'form-not-shown', script, 'form.hidden = false', 'form.hidden = true', list],
  ['filter', 'form-without-script', list, '<form hidden>', '<form>'],
  ['filter', 'not-whole', list, 'class="row" data-category', 'hidden class="row" data-category'],
  ['filter', 'no-way-to-groups', list, '<a href="../tags/a/index.html">A</a>', ''],
  ['filter', 'fetches', script, '\nshow();\n', '\nshow();\nfetch("../index.json");\n', list],
  ['filter', 'not-everything', script, '(row.hidden = !fits(row))', '(row.hidden = row.dataset.kind === "win")', list],
  ['filter', 'wrong-entries', script, 'of new URLSearchParams(location.search)', 'of []', list],
  ['filter', 'wrong-status', script, "count + ' shown'", "'some shown'", list],
  ['filter', 'not-in-address', script, 'history.replaceState', 'void', list],
  ['ink', 'pale-ink', style, 'tr { break-inside: avoid; }', 'tr { break-inside: avoid; } h1 { color: #ccc; }', packet],
  ['ink', 'pale-ink', style, '@media screen and (prefers', '@media (prefers', packet],
  ['ink', 'tinted-paper', style, 'tr { break-inside: avoid; }', 'tr { break-inside: avoid; } body { background: #ddd; }', packet],
  ['ink', 'not-for-paper', style, 'nav, .skip, form', '.skip, form', packet],
  ['ink', 'not-for-paper', style, 'nav, .skip, form', 'nav, form', packet],
  ['ink', 'row-may-split', style, 'tr { break-inside: avoid; }', '', packet],
  ['ink', 'head-not-repeated', style, 'tr { break-inside: avoid; }', 'tr { break-inside: avoid; } thead { display: block; }', packet],
  ['ink', 'address-not-shown', style, 'attr(href)', '"elsewhere"', one],
  ['ink', 'details-in-packet', packet, '<table>', '<details open><summary>More</summary></details><table>'],
  ['keyboard', 'no-skip-link', index, '<a class="skip" href="#Main">Skip to content</a>', ''],
  ['keyboard', 'no-skip-link', style, '.skip:not(:focus)', '.skip', index],
  ['keyboard', 'no-skip-link', index, ' id="Main"', ''],
  ['keyboard', 'out-of-order', index, '<a href="evidence/one', '<a tabindex="3" href="evidence/one'],
  ['keyboard', 'not-reached', index, '<footer>', '<footer><p inert><button>Never</button></p>'],
  ['keyboard', 'no-outline', style, 'outline: 3px solid var(--ink)', 'outline: none', index],
  ['keyboard', 'faint-outline', style, 'outline: 3px solid var(--ink)', 'outline: 3px solid #ccc', index],
  ['keyboard', 'not-seen-when-focused', style, '@media print', 'nav a { position: fixed; left: -99rem; } @media print', index],
  ['links', 'leads-nowhere', index, 'evidence/one/index.html', 'evidence/three/index.html'],
  ['links', 'leads-nowhere', index, 'evidence/one/index.html', '/repo/evidence/one/index.html'],
  ['links', 'leads-nowhere', '404.html', '/repo/assets/style.css', 'assets/style.css'],
  ['links', 'leads-nowhere', style, 'body { margin', 'a { background: url("lost.svg"); } body { margin'],
  ['links', 'leads-nowhere', index, more, '<img alt="" srcset="assets/icon.svg 1x, assets/lost.svg 2x">Words.'],
  ['links', 'leads-nowhere', 'old/index.html', 'url=../evidence/one/', 'url=../evidence/three/'],
  ['links', 'leads-nowhere', 'sitemap.xml', 'evidence/one', 'evidence/three'],
  ['links', 'no-such-anchor', index, '#more', '#less'],
  ['links', 'scheme', index, 'href="evidence/one/index.html#more"', 'href="javascript:void(0)"'],
  ['links', 'refresh-not-at-once', 'old/index.html', '0; url', '5; url'],
  ['links', 'canonical', one, '<link rel="icon"', '<link rel="canonical" href="https://portfolio.example/repo/evidence/two/"><link rel="icon"'],
  ['markup', 'error', index, '<p>Words.', '<p><p id="a"></p><p id="a">Words.'],
  ['markup', 'warning', index, '<h1>Top</h1>', '<section>Top</section><h1>Top</h1>'],
  ['markup', 'error', style, 'margin: 1rem', 'margin: red'],
  ['markup', 'error', 'assets/icon.svg', '<path d=', '<path nonsense='],
  ['motion', 'transition', style, '@media (prefers-reduced-motion: no-preference) { a', '@media all { a', index],
  ['motion', 'animation', style, '@media print', '@keyframes k { to { opacity: 0.5; } } h1 { animation: k 9s; } @media print', index],
  ['motion', 'smooth-scrolling', style, '@media print', 'html { scroll-behavior: smooth; } @media print', index],
  ['motion', 'animation', index, more, '<svg><rect><animate attributeName="x" to="5" dur="9s"/></rect></svg><p>Words.'],
  ['no-script', 'only-with-script', script, '\nshow();\n', '\nshow();\ndocument.querySelector("main").append("Written late");\n', list],
  ['no-script', 'only-without-script', script, '\nshow();\n', '\nshow();\ndocument.querySelector("h1").remove();\n', list],
  ['no-script', 'empty-without-script', list, '<main id="Main">', '<main id="Main" hidden>'],
  ['not-found', 'no-style', '404.html', '/repo/assets/style.css', 'assets/style.css'],
  ['not-found', 'no-way-home', '404.html', '<a href="/repo/index.html">Home</a> ', '', '404.html', ['"/repo/index.html"', '"index.html"']],
  ['not-found', 'failed-request', '404.html', '<p>', '<img alt="" src="assets/lost.svg"><p>'],
  ['paper', 'too-many-sheets', packet, '<table>', '<p>Long.</p>'.repeat(400) + '<table>'],
  ['reflow', 'page-scrolls-sideways', index, more, '<table><tr><td><svg width="600" height="9"></svg></td></tr></table><p>Words.'],
  ['reflow', 'sticks-out', style, '.scroll { overflow-x: auto; }', 'html { overflow-x: hidden; }', one],
  ['traffic', 'console', index, more, '<p style="color: red">Words.'],
  ['traffic', 'console', script, '\nshow();\n', '\nlost();\n', list],
  ['traffic', 'failed-request', index, more, '<img alt="" src="assets/lost.svg"><p>Words.'],
  ['traffic', 'other-host', index, "img-src 'self'", 'img-src *', index, ['<p>Words.', '<img alt="" src="http://elsewhere.example/a.png"><p>Words.']],
  ['traffic', 'too-many-requests', index, more, `${Array.from({ length: 9 }, (_, n) => `<img alt="" src="assets/icon.svg?${n}">`).join('')}<p>Words.`],
  ['weight', 'too-heavy', one, '<h2', `<p>${'heavy '.repeat(6000)}</p><h2`],
]
        // clang-format on
        .map(
            ([check, rule, file, from, to, page = file, also]) =>
                ({check, rule, file, page, changes: [[from, to], ...(also ? [also] : [])]}));
