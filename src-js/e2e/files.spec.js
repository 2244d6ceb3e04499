import { chooseFile, expect, hurry, test, train } from './page.js';

const LINE = `x,y\n${Array.from({ length: 40 }, (_, i) => `${i},${2 * i + 1}`).join('\n')}\n`;

test('a chosen file is read, shown and learned from', async ({ page }) => {
  await chooseFile(page, 'line.csv', LINE);
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();
  await hurry(page);
  await page.getByLabel('Solver').selectOption({ label: 'Exact (QR, SVD)' });
  await train(page);
  const r2 = page.getByRole('table', { name: 'Metrics' }).getByRole('row', { name: /R²/ });
  await expect(r2.locator('td').first()).toHaveText('1');
});

test('a file dropped anywhere on the page is opened', async ({ page }) => {
  const transfer = await page.evaluateHandle((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return carried;
  }, LINE);
  await page.dispatchEvent('footer', 'dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop the CSV anywhere')).toBeVisible();
  await page.dispatchEvent('footer', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('dropped.csv', { exact: true })).toBeVisible();
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();
});

test('pasted text is opened', async ({ page }) => {
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await page.getByLabel('CSV text, or cells copied from a spreadsheet').fill('a\tb\n1\t2\n3\t5\n');
  await page.getByRole('button', { name: 'Open text' }).click();
  await expect(page.getByText('2 rows, 2 columns')).toBeVisible();
});

test('what is no text is refused, and what was open stays open', async ({ page }) => {
  await chooseFile(page, 'line.csv', LINE);
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();
  await page.getByLabel('CSV file').setInputFiles({
    name: 'book.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1]),
  });
  await expect(
    page.getByText(/book\.xlsx was not opened\. It is a zip archive or a workbook.*as CSV/),
  ).toBeVisible();
  await chooseFile(page, 'empty.csv', '');
  await expect(page.getByText('empty.csv was not opened.')).toBeVisible();
  await expect(page.getByText('40 rows, 2 columns')).toBeVisible();
  // Once something is opened, what was not is over.
  await chooseFile(page, 'line.csv', LINE);
  await expect(page.getByText('was not opened')).toHaveCount(0);
});

test('text and files are pasted wherever nobody types; what was scrolled past is shown again', async ({
  page,
}) => {
  await chooseFile(page, 'line.csv', LINE);
  await expect(page.getByRole('heading', { name: 'Before you train' })).toBeVisible();
  /** @param {string} on @param {string} text @param {string} [name] of a file */
  const paste = (on, text, name = '') =>
    page.locator(on).evaluate(
      (element, [content, file]) => {
        scrollTo(0, 400);
        const clipboardData = new DataTransfer();
        if (file) clipboardData.items.add(new File([content], file));
        else clipboardData.setData('text/plain', content);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      },
      [text, name],
    );
  await paste('input[type="number"] >> nth=0', LINE.replace('x,y', 'no,no'));
  await paste('.sources select', LINE.replace('x,y', 'cells,y'));
  await expect(page.locator('.source-name')).toContainText('Pasted text');
  await expect(page.getByLabel('Role of cells')).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await paste('body', LINE.replace('x,y', 'copied,y'), 'copied.csv');
  await expect(page.locator('.source-name')).toContainText('copied.csv');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('markup in headers and cells stays text', async ({ page }) => {
  const evil = '<img src=x onerror=alert(1)>';
  const rows = Array.from({ length: 10 }, (_, i) => `${i},${evil},${i * 2}`).join('\n');
  await chooseFile(page, `${evil}.csv`, `__proto__,${evil},constructor\n${rows}\n`);
  await expect(page.getByRole('columnheader', { name: /__proto__/ })).toBeVisible();
  await expect(page.locator('img')).toHaveCount(0);
});

/** Each fault with the line it is reported at. */
const FAULTS = [
  ['id,height,height,,constant,word', []],
  ['1,1.5,2,3,7,"a', []],
  ['b"', []],
  ['2,oops,2,3,7,x', ['Line 4: show row 2 in the preview']],
  ['3,1.5,2,3', ['Line 5: show row 3 in the preview']],
  ['4,1.5,2,3,7,x,extra', []],
  ['5,1.5,2,3,7,x,,', ['Line 7: show row 4 in the preview']],
  ['', []],
  ['6,1e999,2,3,7,x', ['Line 9: show row 5 in the preview']],
  ['7,1.5,2,3,7,"x"y', ['Line 10: show row 6 in the preview']],
  ['8,1.5,2,3,7,\u0001z', ['Line 11: show row 7 in the preview']],
  ['9,1.5,2,3,7,\ufffdz', ['Line 12: show row 8 in the preview']],
];

test('names of any length fit the page', async ({ page }) => {
  const names = ['a', 'b', 'y'].map((letter) => letter.repeat(200));
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7},${(3 * i) % 11},${(i % 5) + 0.5}`);
  await chooseFile(page, `${'n'.repeat(150)}.csv`, [names.join(','), ...rows].join('\n'));
  await hurry(page);
  await train(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    const taken = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(taken).toBeLessThanOrEqual(width);
  }
});

test('a file with many kinds of fault: each is reported at its line', async ({ page }) => {
  const more = Array.from({ length: 40 }, (_, i) => `${20 + i},${i}.25,${i},3,7,x`);
  const text = `${FAULTS.map(([line]) => line).join('\n')}\n${more.join('\n')}\nlast,1,2,3,7,"open\n`;
  await chooseFile(page, 'faults.csv', text);
  await page.getByText(/issues found in the file/).click();
  await page.getByRole('button', { name: 'Unfold all kinds' }).click();
  const issues = page.getByRole('table', { name: 'Issues' });
  for (const [, buttons] of FAULTS) {
    for (const name of /** @type {string[]} */ (buttons)) {
      await expect(issues.getByRole('button', { name }).first()).toBeVisible();
    }
  }
  const kinds = await issues.getByRole('rowheader').count();
  expect(kinds).toBeGreaterThanOrEqual(12);
  await issues.getByRole('button', { name: 'Line 9: show row 5 in the preview' }).first().click();
  await expect(page.locator('td:focus')).toHaveText('missing');
});
