// A static server as a host of pages has it: a site under its base path, 404.html for whatever is
// not there.
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

// The file of the site that a path of a URL names; undefined when there is none. A folder is its
// index.html.
export function fileAt(site, pathname) {
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(site.base)) return undefined;
  const inside = path.slice(site.base.length);
  const file = inside === '' || inside.endsWith('/') ? inside + 'index.html' : inside;
  return site.files.has(file) ? file : undefined;
}

// '?still' keeps an alias from sending the reader on, so that the page itself can be looked at.
function bytesOf(site, file, still) {
  const bytes = readFileSync(join(site.folder, file));
  return still ? bytes.toString().replace('http-equiv="refresh"', 'data-still="refresh"') : bytes;
}

export async function serve(site) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const found = fileAt(site, url.pathname);
    const file = found ??
        (site.files.has('404.html') && url.pathname.startsWith(site.base) ? '404.html' : undefined);
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', types[extname(file ?? '')] ?? 'application/octet-stream');
    response.end(file ? bytesOf(site, file, url.searchParams.has('still')) : 'nothing here');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  return server;
}
