import { chooseFile, expect, hurry, openSample, test, train } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/** The address, once it tells of an experiment. @param {Page} page @param {RegExp} told */
async function addressWith(page, told) {
  await expect(page).toHaveURL(told);
  return page.url();
}

/** Opens an address in a page that knows nothing yet. @param {Page} page @param {string} url */
async function openAnew(page, url) {
  await page.goto('about:blank');
  await page.goto(url);
}

/** The scores, as texts. @param {Page} page */
function scores(page) {
  return page.getByRole('table', { name: 'Metrics' }).locator('tbody').textContent();
}

test('an address opened again gives the same experiment and the same scores', async ({ page }) => {
  await openSample(page, 'Palmer penguins');
  await page.getByText('Preparation and split').click();
  const seed = page.getByLabel('Split seed');
  await seed.fill('11');
  const target = page.getByLabel('Target', { exact: true });
  await target.selectOption({ index: 0 });
  const chosen = await target.inputValue();
  const url = await addressWith(page, new RegExp(`sample=penguins.*target=${chosen}.*s\\.seed=11`));
  await hurry(page);
  await train(page);
  const before = await scores(page);

  await openAnew(page, url);
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await expect(target).toHaveValue(chosen);
  await page.getByText('Preparation and split').click();
  await expect(seed).toHaveValue('11');
  await hurry(page);
  await train(page);
  expect(await scores(page)).toBe(before);
  await addressWith(page, new RegExp(`${url.split('#')[1].replaceAll('.', '\\.')}$`));
});

test('an address for an own file holds nothing of it, waits for it, and is then used', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `${i},${(i * 7) % 11},cell${i % 2},${2 * i + 1}`,
  );
  const text = ['hidden name,other,word,outcome', ...rows].join('\n');
  await chooseFile(page, 'private.csv', text);
  const target = page.getByLabel('Target', { exact: true });
  await target.selectOption({ label: 'other' });
  const url = await addressWith(page, /columns=4.*target=1/);
  expect(url).not.toMatch(/hidden|name|other|word|cell|outcome|private/);

  await openAnew(page, url);
  const waiting = page.getByText('The link holds the settings of an experiment');
  await expect(waiting).toBeVisible();
  await chooseFile(page, 'again.csv', text);
  await expect(target).toHaveValue('1');
  await expect(waiting).toBeHidden();
});

test('a hostile address neither breaks nor marks the page', async ({ page }) => {
  await openAnew(
    page,
    './#v=1&sample=iris&target=99999&features=0-99999999.x&alg=<img src=x onerror=alert(1)>' +
      '&p.__proto__=1&s.seed=NaN&type.__proto__=text&type.0=%00&plane=-1.5&%',
  );
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
  await hurry(page);
  await train(page);
});

test('an address changed in the open page is followed', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await addressWith(page, /sample=iris/);
  await page.evaluate(() => {
    location.hash = '#v=1&sample=noisy-line&target=0';
  });
  await expect(page.getByLabel('Sample data')).toHaveValue('noisy-line');
  await expect(page.getByLabel('Target', { exact: true })).toHaveValue('0');
});
