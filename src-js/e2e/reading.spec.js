import { readFileSync } from 'node:fs';
import { axeFindings, chooseFile, expect, hurry, test, train } from './page.js';

/** @param {import('./page.js').Page} page @param {string} name */
const head = (page, name) => page.getByRole('columnheader', { name: new RegExp(name) });

/** @param {number} size @param {(i: number) => string} row */
const rows = (size, row) => Array.from({ length: size }, (_, i) => row(i)).join('\n');

const decimal = (/** @type {number} */ value) => value.toFixed(2).replace('.', ',');

/** A bank's export: two lines above, a row of sums below, decimal commas. */
const BANK = `Kontoauszug
Stand 24.11.2026
Nr;Menge;Preis;Ort
${rows(40, (i) => `00${100 + i};${decimal(i + 0.5)};${decimal(3 * i + 1)};${i % 3 ? 'Kiel' : 'Bonn'}`)}
Summe;;2.380,00;
`;

test('a semicolon file between other lines is read; a wrong delimiter is corrected', async ({
  page,
}) => {
  await chooseFile(page, 'bank.csv', BANK);
  await expect(page.getByText('40 rows, 4 columns')).toBeVisible();
  await page.getByLabel('Header in line', { exact: true }).fill('3');
  await page.getByLabel('Header in line', { exact: true }).press('Enter');
  await expect(head(page, '^Nr')).toBeVisible();
  await expect(page.getByLabel('Decimal mark')).toHaveValue(',');
  await expect(page.getByLabel('Role of Nr')).toBeDisabled();
  await expect(head(page, 'Nr')).toContainText('names its row');

  await page.getByLabel('Delimiter', { exact: true }).selectOption({ label: 'Comma' });
  await expect(page.getByText(/rows, 4 columns/)).toBeHidden();
  await expect(page).toHaveURL(/delimiter=comma/);
  await page.getByLabel('Delimiter', { exact: true }).selectOption({ label: 'Semicolon' });
  await expect(page.getByText('40 rows, 4 columns')).toBeVisible();
  await page.getByRole('button', { name: 'Delimiter as detected' }).click();
  await expect(page.getByRole('button', { name: 'Delimiter as detected' })).toBeHidden();
  await expect(page.getByLabel('Delimiter', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Delimiter', { exact: true })).toHaveValue(';');
  await expect(page).not.toHaveURL(/delimiter/);

  await page.getByLabel('Target').selectOption({ label: 'Preis' });
  await page.getByLabel('Role of Ort').selectOption({ label: 'Left out' });
  await hurry(page);
  await page.getByLabel('Solver').selectOption({ label: 'Exact (QR, SVD)' });
  await train(page);
  const r2 = page.getByRole('table', { name: 'Metrics' }).getByRole('row', { name: /R²/ });
  await expect(r2.locator('td').first()).toHaveText('1');
});

test('header, lines below and the user’s own missing words are corrected and taken back', async ({
  page,
}) => {
  await chooseFile(page, 'bank.csv', BANK);
  await expect(page.getByText('40 rows, 4 columns')).toBeVisible();
  await page.getByRole('button', { name: /more…$/ }).click();
  await page.getByLabel('Lines left out below').fill('11');
  await page.getByLabel('Lines left out below').blur();
  await expect(page.getByText('30 rows, 4 columns')).toBeVisible();
  await page.getByLabel('Also missing').fill('Kiel, none of them');
  await page.getByLabel('Also missing').press('Enter');
  await expect(head(page, 'Ort')).toContainText('20 missing');
  await expect(page).toHaveURL(/skipEnd=11/);
  await expect(page).not.toHaveURL(/Kiel/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(head(page, 'Ort')).not.toContainText('missing');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('40 rows, 4 columns')).toBeVisible();
});

const DATES = `when,y\n${rows(48, (i) => `0${1 + (i % 9)}/0${1 + ((i * 5) % 9)}/2024,${i % 9}.5`)}\n`;

test('ambiguous dates are asked about, and learned from once that is answered', async ({
  page,
}) => {
  await chooseFile(page, 'dates.csv', DATES);
  await expect(head(page, 'when')).toContainText('Please decide');
  await expect(page.getByLabel('Type of when')).toHaveValue('text');
  await page.getByRole('button', { name: 'Please decide about when' }).click();
  const dayFirst = page.getByRole('button', { name: /^Day first: .* \(when\)$/ });
  await expect(dayFirst).toBeFocused();
  await expect(page.getByRole('button', { name: /^Month first: .* \(when\)$/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Type of when')).toHaveValue('date');
  await expect(page.getByLabel('Format of when')).toHaveValue('dd/mm/yyyy');
  await expect(page.getByLabel('Role of when')).toHaveValue('feature');
  await expect(page.getByRole('list', { name: 'Questions' })).toBeHidden();
  await expect(page).toHaveURL(/format\.0=dmy/);
  await hurry(page);
  await train(page);
  await expect(page.getByRole('figure', { name: 'Coefficients' })).toContainText(
    /when.*(day|week)/i,
  );

  await page.getByLabel('Format of when').selectOption('mm/dd/yyyy');
  await expect(page).toHaveURL(/format\.0=mdy/);
  await page.getByLabel('Format of when').selectOption({ label: 'As detected' });
  await expect(page.getByRole('list', { name: 'Questions' })).toBeVisible();
});

const SENSOR = `t,y\n${rows(30, (i) => `${i % 10 === 4 ? -999 : 20 + i / 10},${i}`)}\n`;

test('a sentinel is taken as missing with one click, and that is undone', async ({ page }) => {
  await chooseFile(page, 'sensor.csv', SENSOR);
  await page.getByRole('button', { name: 'Take -999 as missing (t)' }).click();
  await expect(head(page, '^t')).toContainText('3 missing');
  await expect(page).toHaveURL(/missing\.0=-999/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(head(page, '^t')).toContainText('-999 to');
  await page.getByRole('button', { name: 'It is a number (t)' }).click();
  await expect(page.getByRole('list', { name: 'Questions' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'Questions' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('list', { name: 'Questions' })).toBeHidden();
});

const GARAGES = `id,garage\n${rows(30, (i) => `${i},${i % 3 === 0 ? 'None' : 'Attached'}`)}\n`;

test('None is taken as a value with one click, which the link keeps', async ({ page }) => {
  await chooseFile(page, 'garages.csv', GARAGES);
  await expect(head(page, 'garage')).toContainText('10 missing');
  await page.getByRole('button', { name: 'Take None as a value (garage)' }).click();
  await expect(head(page, 'garage')).not.toContainText('missing');
  await expect(page).toHaveURL(/values\.1=None/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Take None as missing (garage)' }).click();
  await expect(page.getByRole('list', { name: 'Questions' })).toBeHidden();
  await expect(head(page, 'garage')).toContainText('10 missing');
  await expect(page).toHaveURL(/missing\.1=None/);
});

const FAULTY = `x,y,z\n${rows(40, (i) => `${i === 30 ? 'oops' : i},${2 * i},${i % 7}${i === 12 ? ',=1+1' : ''}`)}\n`;

test('an issue is followed to its row; rejected rows are downloaded', async ({ page }) => {
  await chooseFile(page, 'faulty.csv', FAULTY);
  await page.getByText('2 issues found in the file').click();
  await expect(page.getByText('Rows read').locator('..')).toContainText('39');
  await expect(page.getByText('Rows with problems').locator('..')).toContainText('2');
  const kind = page.getByRole('button', { name: /Error: not a number 1/ });
  await expect(kind).toHaveAttribute('aria-expanded', 'false');
  await kind.click();
  await page.getByRole('button', { name: 'Line 32: show row 30 in the preview' }).click();
  await expect(page.locator('td:focus')).toHaveText('missing');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download rejected rows' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('faulty-rejected.csv');
  expect(readFileSync(await saved.path(), 'utf8')).toBe("x,y,z\n12,24,5,'=1+1\n");
});

test('what was to be shown of one file is not shown of the next, and takes no focus', async ({
  page,
}) => {
  await chooseFile(page, 'faulty.csv', FAULTY);
  await page.getByText('2 issues found in the file').click();
  await page.getByRole('button', { name: /Error: not a number 1/ }).click();
  await page.getByRole('button', { name: 'Line 32: show row 30 in the preview' }).click();
  await expect(page.locator('td:focus')).toHaveText('missing');
  const other = (/** @type {string} */ header) =>
    `${header}\n${rows(60, (i) => header.replace(/\w+/g, () => String((i * 7) % 50)))}\n`;
  for (const header of ['p,q,r', 'p,q,r,s']) {
    await chooseFile(page, `${header.length}.csv`, other(header));
    await expect(head(page, '^p')).toBeVisible();
    await expect(page.locator('.source-name')).toContainText(`${header.length}.csv`);
    await expect(page.getByText('No issues found')).toBeVisible();
    await expect(page.locator('.preview .is-wanted')).toHaveCount(0);
    await expect(page.locator('td:focus')).toHaveCount(0);
    expect(await page.locator('.preview').evaluate((box) => box.scrollTop)).toBe(0);
  }

  await chooseFile(page, 'dates.csv', DATES);
  await page.getByRole('button', { name: 'Please decide about when' }).click();
  const asked = page.getByRole('list', { name: 'Questions' });
  await expect(asked.locator('button:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Questions' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
});

const SURVEY = `id,opinion,grade,score
${rows(60, (i) => `00${100 + i},${i % 2 ? 'this was a really good day' : 'a bad and boring day it was'} number ${i},${'abc'[i % 3]},${i % 2 ? 5 : 1}`)}
`;

test('roles are changed: text becomes a feature, another column the target', async ({ page }) => {
  await chooseFile(page, 'survey.csv', SURVEY);
  await expect(page.getByLabel('Type of opinion')).toHaveValue('text');
  await expect(head(page, 'opinion')).toContainText('free text');
  await expect(page.getByLabel('Target')).toContainText('score');
  await page.getByLabel('Role of opinion').selectOption({ label: 'Feature' });
  await page.getByText('Preparation and split').click();
  await page.getByLabel('Columns per text').fill('8');
  await expect(page.getByText(/ 11 features/)).toBeVisible();
  await page.getByLabel('Role of grade').selectOption({ label: 'Target' });
  await expect(page.getByLabel('Role of score')).toHaveValue('feature');
  await expect(page.getByLabel('Algorithm', { exact: true })).toHaveValue('logistic_regression');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Role of grade')).toHaveValue('feature');
  await hurry(page);
  await train(page);
});

for (const theme of ['Light', 'Dark']) {
  test(`axe finds nothing in what is said of a dirty file, ${theme}`, async ({ page }) => {
    await page.getByLabel('Theme').selectOption({ label: theme });
    await page.setViewportSize({ width: 360, height: 740 });
    await chooseFile(page, 'dirty.csv', `About\n# noted\n${DATES.replace(',4.5', ',oops')}`);
    await page.getByRole('button', { name: /more…$/ }).click();
    await page.getByText(/issues? found in the file/).click();
    await page.getByRole('button', { name: 'Unfold all kinds' }).click();
    expect(await axeFindings(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
}
