/** The desk in a real browser: pictures of every page, no accessibility violation, keyboard, narrow screens, no script. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserMissing, type OpenDesk, openInBrowser, output, pagesOf } from './browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let desk: OpenDesk;

async function violationsIn(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign script: the browser's debugger may still evaluate it.
  await page.addScriptTag({ path: axePath });
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    const { violations } = await axe.run();
    return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 200)}`));
  });
}

const everyPage = (): [string, string][] => Object.entries(pagesOf(desk.fixture));

describe.skipIf(browserMissing)('the desk in the browser', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    desk = await openInBrowser();
  });
  afterAll(() => desk?.close());

  test.each(['light', 'dark'] as const)(
    'every page is free of accessibility violations in the %s scheme',
    async (colorScheme) => {
      const context = await desk.browser.newContext({
        colorScheme,
        viewport: { width: 1280, height: 900 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const [name, path] of everyPage()) {
        await page.goto(desk.url + path);
        await page.screenshot({ path: join(output, `${name}-${colorScheme}.png`), fullPage: true });
        found.push(...(await violationsIn(page)).map((v) => `${name}: ${v}`));
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );

  test('no page scrolls sideways from 360 to 1920 pixels', async () => {
    const page = await desk.browser.newPage();
    const wide: string[] = [];
    for (const width of [360, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [name, path] of everyPage()) {
        await page.goto(desk.url + path);
        const over = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (over > 0) wide.push(`${name} at ${width}: ${over} px`);
        if (width === 360) await page.screenshot({ path: join(output, `${name}-360.png`), fullPage: true });
      }
    }
    await page.close();
    expect(wide).toEqual([]);
  });

  test('no page breaks its own content policy or logs an error', async () => {
    const page = await desk.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    for (const [name, path] of everyPage().filter(([name]) => name !== 'error')) {
      const answer = await page.goto(desk.url + path);
      expect([name, answer?.status()]).toEqual([name, 200]);
    }
    await page.close();
    expect(said).toEqual([]);
  });

  test('without script a click on a marked quote opens its claim beside the text', async () => {
    const context = await desk.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { article, claims } = desk.fixture;
    await page.goto(`${desk.url}/documents/${article.document.id}`);
    await page.click(`a.ev.event >> text=refined oil by rail`);
    expect(page.url()).toContain(`claim=${claims.oil.id}`);
    expect(await page.locator(`#${claims.oil.id}`).getAttribute('open')).not.toBeNull();
    expect(await page.locator(`#${claims.oil.id} blockquote`).textContent()).toBe(claims.oil.evidence[0]?.quote);
    await context.close();
  });

  test('with script the claim opens in place, and j and k walk through the claims', async () => {
    const page = await desk.browser.newPage();
    const { article, claims } = desk.fixture;
    await page.goto(`${desk.url}/documents/${article.document.id}`);
    await page.click(`a.ev.event >> text=refined oil by rail`);
    expect(await page.locator('details.card[open]').getAttribute('id')).toBe(claims.oil.id);
    await page.keyboard.press('j');
    expect(await page.locator('details.card[open]').getAttribute('id')).toBe(claims.payment.id);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await page.locator('details.card[open]').getAttribute('id')).toBe(claims.denial.id);
    expect(await page.locator('a.ev.on').textContent()).toBe(claims.denial.evidence[0]?.quote);
    expect(page.url()).toContain(`claim=${claims.denial.id}`);
    await page.close();
  });

  test('the first stop of the keyboard leads past the navigation', async () => {
    const page = await desk.browser.newPage();
    await page.goto(`${desk.url}/claims`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.close();
  });

  test('a correction is saved as edited, with what was before, and the pair follows the roles', async () => {
    const page = await desk.browser.newPage();
    const { oil } = desk.fixture.claims;
    await page.goto(`${desk.url}/claims/${oil.id}`);
    await page.click('text=Correct what was read wrongly');
    await page.fill('form.edit input[name=recipient]', 'IRN');
    await page.selectOption('form.edit select[name=modality]', 'possible');
    await page.fill('form.edit input[name=by]', 'An analyst');
    await page.click('text=Save as edited');
    expect(await page.locator('.kicker .state').textContent()).toBe('edited');
    expect(await page.locator('.changed-parts').textContent()).toContain('modality: reported → possible');
    expect(await page.locator('.fields .edge').allTextContents()).toEqual(['+ cooperation: Iran and Russia']);
    await page.close();
  });

  test('the search box finds words in every table and marks them', async () => {
    const page = await desk.browser.newPage();
    await page.goto(`${desk.url}/claims`);
    await page.fill('.find input', 'soldiers');
    await page.press('.find input', 'Enter');
    expect(page.url()).toContain('/search?q=soldiers');
    expect((await page.locator('main mark').allTextContents()).map((t) => t.toLowerCase())).toContain('soldiers');
    expect(await page.locator('main h2').allTextContents()).toEqual(expect.arrayContaining(['Claims', 'Documents']));
    await page.close();
  });

  test('a claim is rejected by its form and leaves the list, but not the archive', async () => {
    const page = await desk.browser.newPage();
    const { formula } = desk.fixture.claims;
    await page.goto(`${desk.url}/claims/${formula.id}`);
    await page.fill('form[action$=decision] input[name=by]', 'An analyst');
    await page.click('button[value=reject]');
    expect(page.url()).toMatch(/\/claims\/c[0-9a-f]{16}$/);
    expect(page.url()).not.toContain(formula.id);
    expect(await page.inputValue('form[action$=decision] input[name=by]')).toBe('An analyst');
    await page.goto(`${desk.url}/claims/${formula.id}`);
    expect(await page.locator('.kicker .state').textContent()).toBe('rejected');
    await page.goto(`${desk.url}/claims?cols=id&size=250`);
    expect(await page.locator('tbody').textContent()).not.toContain(formula.id);
    await page.goto(`${desk.url}/claims?state=rejected&cols=id`);
    expect(await page.locator('tbody').textContent()).toContain(formula.id);
    await page.close();
  });
});
