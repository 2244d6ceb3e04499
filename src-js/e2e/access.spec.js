import { axeFindings, chooseFile, expect, hurry, openSample, test, train } from './page.js';

const THEMES = ['Light', 'Dark'];

for (const theme of THEMES) {
  test(`axe finds nothing in any state, ${theme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.getByLabel('Theme').selectOption({ label: theme });
    expect(await axeFindings(page)).toEqual([]);
    await openSample(page, 'Palmer penguins');
    await page.getByText('Preparation and split').click();
    await page.getByText(/issues? found|No issues found/).click();
    expect(await axeFindings(page)).toEqual([]);
    await hurry(page);
    await train(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Learning rate').fill('-1');
    await expect(page.getByText(/Learning rate should be a number, above 0/)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await chooseFile(page, 'empty.csv', '');
    await expect(page.getByText('empty.csv was not opened.')).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Optimizer lab' }).click();
    await expect(page.getByRole('figure', { name: 'Landscape' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('nothing is wider than a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample(page, 'Breast cancer');
  await hurry(page);
  await train(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

test('the keyboard alone trains a model', async ({ page }) => {
  await page.getByLabel('Sample data').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.source-name')).toContainText('Iris flowers');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await page.getByRole('button', { name: 'Train', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Metrics' })).toBeVisible();
});

test('every chart has a table twin and a summary', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await hurry(page);
  await train(page);
  for (const figure of await page.getByRole('figure').all()) {
    const twin = figure.getByRole('button', { name: /show as table/ });
    await twin.click();
    await expect(figure.getByRole('table')).toBeVisible();
    expect((await figure.locator('.chart-summary').textContent())?.length).toBeGreaterThan(10);
  }
});
