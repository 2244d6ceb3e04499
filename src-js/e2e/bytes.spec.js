import { gzipSync } from 'node:zlib';
import { axeFindings, expect, hurry, test, train } from './page.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} name @param {Buffer} buffer */
async function chooseBytes(page, name, buffer) {
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

const WEATHER = `höhe;wärme;größe\r\n${Array.from(
  { length: 60 },
  (_, i) => `${i},5;${(20 - i / 4).toFixed(2).replace('.', ',')};${i % 3 ? 'groß' : 'klein'}`,
).join('\r\n')}\r\n`;

test('a semicolon file with decimal commas in windows-1252, from drop to trained model', async ({
  page,
}) => {
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(bytes)], 'wetter.csv', { type: 'text/csv' }));
      return carried;
    },
    [...Buffer.from(WEATHER, 'latin1')],
  );
  await page.dispatchEvent('footer', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('60 rows, 3 columns')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1252');
  await expect(page.getByRole('columnheader', { name: /wärme/ })).toBeVisible();
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'wärme' });
  await hurry(page);
  await page.getByLabel('Solver').selectOption({ label: 'Exact (QR, SVD)' });
  await train(page);
  const r2 = page.getByRole('table', { name: 'Metrics' }).getByRole('row', { name: /R²/ });
  await expect(r2.locator('td').first()).toHaveText('1');
});

test('another encoding is chosen by how its lines look', async ({ page }) => {
  await chooseBytes(page, 'pogoda.csv', Buffer.from('\x9fr\xf3d\xb3o,x\nA,1\nB,2\n', 'latin1'));
  await expect(page.getByRole('columnheader', { name: /Ÿród³o/ })).toBeVisible();
  await page.getByRole('button', { name: 'Compare encodings…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare encodings' });
  await expect(dialog.getByText('źródło,x')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /^Central European \(Windows-1250\)/ }).check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /źródło/ })).toBeVisible();
  const encoding = page.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveValue('windows-1250');
  await expect(encoding.locator('..')).toContainText('chosen');
  await page.getByRole('button', { name: 'Encoding as detected' }).click();
  await expect(encoding).toHaveValue('windows-1252');
  await expect(encoding).toBeFocused();
  await expect(encoding.locator('..')).toContainText('detected');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(encoding).toHaveValue('windows-1250');
  await expect(page.getByRole('columnheader', { name: /źródło/ })).toBeVisible();
});

test('a file of another script needs no choice', async ({ page }) => {
  await chooseBytes(
    page,
    'погода.csv',
    Buffer.from(
      '\xe3\xee\xf0\xee\xe4,x\n\xcc\xee\xf1\xea\xe2\xe0,1\n\xce\xec\xf1\xea,2\n',
      'latin1',
    ),
  );
  await expect(page.getByRole('columnheader', { name: /город/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toHaveValue('windows-1251');
});

for (const mark of ['', '\ufeff']) {
  test(`UTF-16 ${mark === '' ? 'without' : 'with'} a byte order mark`, async ({ page }) => {
    await chooseBytes(page, 'wide.csv', Buffer.from(`${mark}${WEATHER}`, 'utf16le'));
    await expect(page.getByText('60 rows, 3 columns')).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /größe/ })).toBeVisible();
  });
}

test('a gzip file is unpacked', async ({ page }) => {
  await chooseBytes(page, 'weather.csv.gz', gzipSync(Buffer.from(WEATHER)));
  await expect(page.getByText('60 rows, 3 columns')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /höhe/ })).toBeVisible();
});

test('a gzip file made to fill the memory is refused', async ({ page }) => {
  await chooseBytes(page, 'bomb.csv.gz', gzipSync(Buffer.alloc(200_000_000)));
  await expect(page.getByText(/grows to more than 400 times its size/)).toBeVisible();
});

test('a workbook is refused with how to save it as CSV', async ({ page }) => {
  await chooseBytes(
    page,
    'book.xlsx',
    Buffer.from(`PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`, 'latin1'),
  );
  await expect(
    page.getByText(/It is an Excel workbook .* save the sheet as CSV \(File, Save as/),
  ).toBeVisible();
});
