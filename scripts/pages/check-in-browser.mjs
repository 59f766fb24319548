import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const schemes = ['light', 'dark'];
const widths = [320, 390, 1280];

/** Faults of pages as a browser shows them; none when the list is empty. */
export async function checkInBrowser({ pa11y, puppeteer, chromium, pages, workshop }) {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  try {
    if (!(await findsPlantedFaults(pa11y, browser, workshop)))
      return ['pa11y finds nothing wrong with a page that is: the check is worth nothing.'];
    const faults = [];
    for (const address of pages) {
      for (const scheme of schemes) faults.push(...(await checkAccess(pa11y, browser, address, scheme)));
      faults.push(...(await checkBehaviour(browser, address)));
    }
    return faults;
  } finally {
    await browser.close();
  }
}

async function checkAccess(pa11y, browser, address, scheme) {
  const page = await browser.newPage();
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { issues } = await pa11y(address, {
      browser,
      page,
      runners: ['axe', 'htmlcs'],
      standard: 'WCAG2AA',
      timeout: 120_000,
    });
    return issues.map(
      ({ runner, code, message, selector }) =>
        `${address} (${scheme}) ${runner} ${code}: ${message} ${selector}`,
    );
  } finally {
    await page.close();
  }
}

/** A page with a fault for each runner to find: text of low contrast, an image without text. */
async function findsPlantedFaults(pa11y, browser, workshop) {
  const path = join(workshop, 'planted.html');
  writeFileSync(
    path,
    '<!DOCTYPE html><html lang="fr"><head><title>x</title></head><body><main><h1>x</h1><p style="color:#bbb">x</p><img src="x"></main></body></html>',
  );
  const faults = await checkAccess(pa11y, browser, pathToFileURL(path).href, 'light');
  return [' axe ', ' htmlcs '].every((runner) => faults.some((fault) => fault.includes(runner)));
}

/** Nothing is fetched or run, nothing is wider than the window, each stop of the keyboard can be seen. */
async function checkBehaviour(browser, address) {
  const faults = [];
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(`${address} fetches ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`${address} opens a dialogue: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`${address} fails: ${error}`));
  await page.goto(address);
  for (const width of widths) {
    await page.setViewport({ width, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) faults.push(`${address} is ${wide} px wide in a window of ${width}`);
  }
  const stops = await page.evaluate(
    () => document.querySelectorAll('a[href], summary, [tabindex="0"]').length,
  );
  for (let stop = 0; stop < Math.min(stops, 60); stop++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate((first) => {
      const focused = document.activeElement;
      const { outlineStyle } = getComputedStyle(focused);
      const { width, height } = focused.getBoundingClientRect();
      const isRight = first ? focused.matches('a.skip') : focused !== document.body;
      return isRight && outlineStyle !== 'none' && width > 1 && height > 1;
    }, stop === 0);
    if (!seen) faults.push(`${address}: stop ${stop + 1} of the keyboard cannot be seen`);
  }
  await page.close();
  return faults;
}
