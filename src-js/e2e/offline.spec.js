import { test } from '@playwright/test';
import { chooseFile, expect } from './page.js';

test('a page cut off before its first file says so, keeps the file, and goes on', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL });
  await page.goto('./');
  await expect(page.getByLabel('CSV file')).toBeEnabled();
  await page.context().setOffline(true);
  await chooseFile(page, 'small.csv', 'x,y\n1,2\n2,4\n3,6\n4,8\n');
  await expect(page.getByRole('alert')).toContainText('what you opened is kept');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.close();
});
