import { expect, test } from './page.js';

test('the optimizers race, rest, step and begin anew', async ({ page }) => {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  const standings = page.getByRole('table', { name: 'Standings' });
  const steps = standings.getByRole('row', { name: /Adam/ }).locator('td').first();
  await expect(steps).toHaveText('0');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(steps).toHaveText('1');
  await page.getByLabel('Speed').selectOption({ label: '200 steps a frame' });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(async () => {
    expect(Number((await steps.textContent())?.replaceAll(',', ''))).toBeGreaterThan(1000);
  }).toPass();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByText('At rest')).toBeVisible();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(steps).toHaveText('0');
});

test('a rate out of range is refused beside its field', async ({ page }) => {
  await page.getByRole('link', { name: 'Optimizer lab' }).click();
  await page.getByLabel('Adam rate').fill('0');
  await expect(page.getByText(/Learning rate should be a number, above 0/)).toBeVisible();
});
