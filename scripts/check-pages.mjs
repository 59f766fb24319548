// Checks the pages of a release in a browser: pa11y with axe and HTML_CodeSniffer (WCAG 2 AA) in light and dark,
// html-validate, keyboard, phone width, and that nothing is fetched.
//
//   node scripts/check-pages.mjs [release] [--all] [--required]
//
// release: dist/public/latest unless told. --all: every page; else every kind of page, in both languages. --required: to be
// unable to check (no browser, no network to install the tools) is an error. The tools are installed in dist/pa11y, without
// running their scripts: they are no part of the project. CHROMIUM names another browser.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkInBrowser } from './pages/check-in-browser.mjs';

const tools = { pa11y: '9.1.1', 'html-validate': '10.17.0' };
const options = process.argv.slice(2).filter((each) => each.startsWith('--'));
const release = resolve(process.argv.slice(2).find((each) => !each.startsWith('--')) ?? 'dist/public/latest');
const workshop = resolve('dist/pa11y');

function cannot(reason) {
  console.error(`PAGES NOT CHECKED: ${reason}`);
  process.exit(options.includes('--required') ? 1 : 0);
}

const chromium = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (chromium === undefined) cannot('no Chromium here (Debian: apt-get install chromium).');
if (!existsSync(join(release, 'lexique')))
  cannot(`${release} holds no pages; make a release first (npm start).`);
const load = installTools();

const pages = listPages();
const faults = [
  ...(await validateMarkup()),
  ...(await checkInBrowser({ ...openTools(), chromium, pages, workshop })),
];
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages in a browser, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);

function installTools() {
  mkdirSync(workshop, { recursive: true });
  const manifest = join(workshop, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: tools });
  const isThere = existsSync(manifest) && readFileSync(manifest, 'utf8') === wanted;
  if (!isThere || !existsSync(join(workshop, 'node_modules', 'pa11y'))) {
    writeFileSync(manifest, wanted);
    try {
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
        cwd: workshop,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } catch {
      cannot('pa11y and html-validate could not be installed in dist/pa11y.');
    }
  }
  return createRequire(manifest);
}

function openTools() {
  const ofPa11y = createRequire(load.resolve('pa11y'));
  return { pa11y: load('pa11y'), puppeteer: ofPa11y('puppeteer') };
}

/** Addresses of all pages, or of some of each kind: of code lists and concepts the smallest and the largest. */
function listPages() {
  const files = ['lexique', 'ontologie'].flatMap((folder) =>
    readdirSync(join(release, folder))
      .filter((name) => name.endsWith('.html'))
      .map((name) => join(release, folder, name)),
  );
  const bySize = (list) => list.sort((a, b) => statSync(a).size - statSync(b).size || (a < b ? -1 : 1));
  const others = (start) => (path) =>
    path.includes('/lexique/') && !/\/(?:index|sources)\./.test(path) && /\/c-[^/]*$/.test(path) === start;
  const ends = (list) => [list[0], list.at(-1)].filter((path) => path !== undefined);
  const kinds = (language) => {
    const own = files.filter((path) => path.endsWith('.en.html') === (language === 'en'));
    const single = own.filter((path) => /\/(?:index|sources)\./.test(path));
    const retired = own.filter((path) => readFileSync(path, 'utf8').includes('class="banner"')).slice(0, 1);
    const found = [
      ...single,
      ...retired,
      ...ends(bySize(own.filter(others(true)))),
      ...ends(bySize(own.filter(others(false)))),
    ];
    return [...new Set(found)];
  };
  const chosen = options.includes('--all') ? files : [...kinds('fr'), ...kinds('en')];
  return chosen.map((path) => pathToFileURL(path).href);
}

/** All pages, whatever is looked at in the browser: it takes seconds. */
async function validateMarkup() {
  const { HtmlValidate } = load('html-validate');
  const validator = new HtmlValidate(
    JSON.parse(readFileSync(new URL('pages/html-validate.json', import.meta.url), 'utf8')),
  );
  const planted = await validator.validateString(
    '<!DOCTYPE html><html><body><p id="a"><p id="a"><img></body></html>',
  );
  if (planted.valid) return ['html-validate finds nothing wrong with a page that is.'];
  const files = ['lexique', 'ontologie'].flatMap((folder) =>
    readdirSync(join(release, folder)).map((name) => join(release, folder, name)),
  );
  const faults = [];
  for (const path of files) {
    const { results } = await validator.validateString(readFileSync(path, 'utf8'), path);
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        faults.push(`${path}:${line}:${column} html-validate ${ruleId}: ${message}`);
  }
  console.log(`${files.length} pages validated`);
  return faults;
}
