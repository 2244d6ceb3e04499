import { columnOf, expect, hurry, openSample, saved, status, test, train } from './page.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * For each task, samples that its algorithms are tried on, in their order, until one suits: some want
 * two classes, or a single feature. The algorithms are shared out among so many tests.
 */
const TASKS = [
  { group: 'Predict a number', samples: ['Diabetes', 'Noisy line'], target: '', shares: 6 },
  {
    group: 'Predict a class',
    samples: ['Palmer penguins', 'Breast cancer'],
    target: '',
    shares: 4,
  },
  { group: 'Find groups', samples: ['Blobs'], target: '-1', shares: 1 },
];

/** How a run may end; classes that a line tells apart have no best weights without a penalty. */
const ENDED = /^(Converged|Stopped at the limit|Stopped: the classes are separable)/;

// So that the workers share the tests of this file.
test.describe.configure({ mode: 'parallel' });

/** @param {Page} page */
const chooser = (page) => page.getByLabel('Algorithm', { exact: true });

/** @param {Page} page @param {string} sample @param {string} target */
async function open(page, sample, target) {
  await openSample(page, sample);
  if (target !== '') {
    await page.getByLabel('Target', { exact: true }).selectOption(target);
  }
}

/** Begins a run; false if the algorithm cannot learn from these rows. @param {Page} page */
async function begins(page) {
  const button = page.getByRole('button', { name: 'Train', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  await button.click();
  const refusal = page.getByText('cannot learn from these rows');
  await expect(refusal.or(status(page).getByText(/^(?!Ready)/)).first()).toBeVisible();
  if ((await refusal.count()) === 0) {
    return true;
  }
  await page
    .getByRole('button', { name: /Dismiss/ })
    .first()
    .click();
  await expect(refusal).toHaveCount(0);
  return false;
}

/** Saves model and predictions, loads the model and predicts again. @param {Page} page */
async function predictsTheSame(page) {
  const predictions = await saved(page, 'Export predictions');
  const model = await saved(page, 'Export model');
  await page.getByLabel('Model file').setInputFiles({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(model),
  });
  const applied = page.getByRole('table', { name: 'Predicted rows' });
  await expect(applied).toHaveCount(0);
  await page.getByLabel('CSV to predict').setInputFiles({
    name: 'again.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(predictions.replace(/,part,prediction/, ',part,earlier prediction')),
  });
  await expect(applied).toBeVisible();
  const again = await saved(page, 'Download predictions');
  const [header = ''] = predictions.split('\r\n');
  const told = header.split(',').filter((name) => /^(prediction|probability of .*)$/.test(name));
  expect(told.length).toBeGreaterThan(0);
  for (const name of told) {
    expect(columnOf(again, name)).toEqual(columnOf(predictions, name));
  }
}

for (const { group, samples, target, shares } of TASKS) {
  for (let share = 0; share < shares; share++) {
    test(`${group}, ${share + 1} of ${shares}: each algorithm trains with its defaults, is saved, loaded, and predicts the same`, async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await open(page, String(samples[0]), target);
      await hurry(page);
      const ids = await chooser(page)
        .locator(`optgroup[label="${group}"] option`)
        .evaluateAll((options) => options.map((option) => /** @type {any} */ (option).value));
      expect(ids.length).toBeGreaterThan(0);
      let left = ids.filter((_, i) => i % shares === share);
      for (const sample of samples) {
        if (left.length > 0 && sample !== samples[0]) {
          await open(page, sample, target);
        }
        const unsuited = [];
        for (const id of left) {
          await chooser(page).selectOption(id);
          if (!(await begins(page))) {
            unsuited.push(id);
            continue;
          }
          await expect(status(page)).toHaveText(ENDED, {
            timeout: 45_000,
          });
          const metrics = page.getByRole('table', { name: 'Metrics' });
          await expect(metrics).not.toContainText('NaN');
          await expect(metrics.locator('tbody td').first()).not.toHaveText('–');
          await expect(page.getByRole('figure', { name: 'Loss' })).toBeVisible();
          await predictsTheSame(page);
          await page.getByRole('button', { name: 'Reset', exact: true }).click();
          await expect(status(page)).toContainText('Ready to train');
        }
        left = unsuited;
      }
      expect(left).toEqual([]);
    });
  }
}

test('the results are those of the core: iris is learned to 0.9 and better', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await hurry(page);
  await train(page);
  const accuracy = page
    .getByRole('table', { name: 'Metrics' })
    .getByRole('row', { name: /Accuracy/ })
    .locator('td');
  expect(Number(await accuracy.first().textContent())).toBeGreaterThan(0.9);
  await expect(page.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
});
