import { expect, hurry, openSample, test, train } from './page.js';

test('powers and splines are made of numbers and kept in the link', async ({ page }) => {
  await openSample(page, 'Diabetes');
  await page.getByText('Preparation and split').click();
  const made = page.getByLabel('Made of numbers');
  await expect(page.getByLabel('Most factors')).toHaveCount(0);
  await made.selectOption({ label: 'Powers and products' });
  await expect(page.getByText('65 features')).toBeVisible();
  await page.getByLabel('Most factors').fill('1');
  await expect(page.getByText('10 features')).toBeVisible();
  await made.selectOption({ label: 'Splines' });
  await expect(page.getByText('60 features')).toBeVisible();
  await expect(page).toHaveURL(/s\.expansion=splines/);
  await hurry(page);
  await train(page);
  await expect(page.getByRole('figure', { name: 'Coefficients' })).toBeVisible();
  // The axes are the columns of the file, with the principal component before them.
  await expect(page.getByLabel('Horizontal axis').locator('option')).toHaveCount(11);
  await page.reload();
  await expect(page.getByText('60 features')).toBeVisible();
});

test('too many columns are refused with their number', async ({ page }) => {
  await openSample(page, 'Breast cancer');
  await page.getByText('Preparation and split').click();
  await page.getByLabel('Made of numbers').selectOption({ label: 'Powers and products' });
  await page.getByLabel('Most factors').fill('4');
  await expect(page.getByText(/would make 46375 columns of 30/).first()).toBeVisible();
});
