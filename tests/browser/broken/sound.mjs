// A tiny site without a fault, as a map from file to content. The faults beside it are each made by
// one change of it.
const policy =
    'default-src \'none\'; style-src \'self\'; script-src \'self\'; img-src \'self\'; connect-src \'self\'; base-uri \'none\'; form-action \'none\'';

function page(root, title, main, head = '') {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${head}<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}assets/style.css">
</head>
<body>
<a class="skip" href="#Main">Skip to content</a>
<header><nav aria-label="Main"><a href="${root}index.html">Home</a> <a href="${
      root}evidence/index.html">Evidence</a></nav></header>
<main id="Main">
<h1>${title}</h1>
${main}
</main>
<footer><p>The end</p></footer>
</body>
</html>
`;
}

const style = `:root { color-scheme: light dark; --paper: #fff; --ink: #222; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #eee; } }
body { margin: 1rem; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
a { display: inline-block; padding: 0.3rem; color: inherit; }
:focus-visible { outline: 3px solid var(--ink); }
.skip { position: absolute; top: 0; background: var(--paper); }
.skip:not(:focus) { top: -5rem; }
.scroll { overflow-x: auto; }
.scroll p { width: 50rem; }
[hidden] { display: none; }
@media (prefers-reduced-motion: no-preference) { a { transition: color 1s; } }
@media print {
  :root { color-scheme: light; }
  nav, .skip, form { display: none; }
  tr { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
`;

const script = `const form = document.querySelector('form');
const status = document.querySelector('[role="status"]');
const show = () => {
  const asked = new FormData(form);
  const words = asked.get('q').toLowerCase().split(' ').filter(Boolean);
  const fits = (row) => words.every((word) => row.textContent.toLowerCase().includes(word)) &&
    ['category', 'stage', 'kind', 'tag'].every((name) => !asked.get(name) || row.dataset[name].split(' ').includes(asked.get(name)));
  const rows = [...document.querySelectorAll('.row')];
  rows.forEach((row) => (row.hidden = !fits(row)));
  const count = rows.filter((row) => !row.hidden).length;
  status.textContent = count ? count + ' shown' : 'Nothing fits';
};
for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', '?' + new URLSearchParams(new FormData(form)));
  show();
});
show();
`;

const select = (name, values) => `<label>${name} <select name="${
    name}"><option value="">any</option>${
    values.map((value) => `<option value="${value}">${value}</option>`).join('')}</select></label>`;
const row = (id, title, kind) =>
    `<li class="row" data-category="f/c" data-stage="scope" data-kind="${kind}" data-tag="a">` +
    `<a href="${id}/index.html">${title}</a></li>`;

const evidence = `<form hidden>
<label>Words <input name="q"></label>
${select('category', ['f/c'])} ${select('stage', ['scope'])} ${select('kind', ['adr', 'win'])} ${
    select('tag', ['a'])}
<button type="submit">Show</button>
</form>
<p role="status"></p>
<ul>${row('one', 'First thing made', 'adr')}${row('two', 'Second thing made', 'win')}</ul>
<p><a href="../checklist/f/c/index.html">C</a> <a href="../stages/scope/index.html">Scope</a> <a href="../tags/a/index.html">A</a></p>`;

const table =
    '<table><thead><tr><th scope="col">Claim</th></tr></thead><tbody><tr><td>Done</td></tr></tbody></table>';
const entry = (id, title, kind) =>
    ({id, url: `evidence/${id}/`, title, kind, stage: 'scope', categories: ['f/c'], tags: ['a']});

export const base = '/repo/';

export const sound = {
  'index.html': page('', 'Top', '<p>Words. <a href="evidence/one/index.html#more">One</a></p>'),
  '404.html': page(base, 'Not found', `<p><a href="${base}index.html">Home</a></p>`),
  'old/index.html': page(
      '../', 'Moved', '<p><a href="../evidence/one/index.html">Here</a></p>',
      '<meta http-equiv="refresh" content="0; url=../evidence/one/index.html">\n'),
  'evidence/index.html':
      page('../', 'All', evidence, '<script src="../assets/filter.js" defer></script>\n'),
  'evidence/one/index.html': page(
      '../../', 'First thing made',
      '<h2 id="more">More</h2>\n' +
          '<p><a href="https://elsewhere.example/">There</a></p>\n<div class="scroll" role="group" aria-label="Wide" tabindex="0"><p>Wide</p></div>'),
  'evidence/two/index.html': page('../../', 'Second thing made', '<p>Words.</p>'),
  'packet/index.html': page('../', 'Packet', table),
  'checklist/f/c/index.html': page('../../../', 'C', '<p>Words.</p>'),
  'stages/scope/index.html': page('../../', 'Scope', '<p>Words.</p>'),
  'tags/a/index.html': page('../../', 'A', '<p>Words.</p>'),
  'sitemap.xml':
      '<urlset><url><loc>https://portfolio.example/repo/evidence/one/</loc></url></urlset>\n',
  'assets/style.css': style,
  'assets/filter.js': script,
  'assets/icon.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
  'index.json': JSON.stringify({
    entries: [entry('one', 'First thing made', 'adr'), entry('two', 'Second thing made', 'win')]
  }),
};
