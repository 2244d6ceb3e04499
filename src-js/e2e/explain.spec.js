import { axeFindings, chooseFile, expect, openSample, test } from './page.js';

/** Numbers from 0 to 1 that have nothing to do with anything, the same every time. */
function chance(seed = 7) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** @param {string} header @param {(string | number)[][]} rows */
const csv = (header, rows) => `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** A table that is fine but for what is changed in it. @param {(row: any[], i: number) => any[]} change */
function table(header, change, rows = 200) {
  const random = chance();
  return csv(
    header,
    Array.from({ length: rows }, (_, i) =>
      change([random().toFixed(4), random().toFixed(4), random() < 0.5 ? 'a' : 'b'], i),
    ),
  );
}

const plain = table('x,z,y', (row) => row).trimEnd();
const repeats = plain.split('\n').slice(1, 41).join('\n');
const random = chance(3);
let level = 0;

/** A level that wanders over 200 days, the days in no order. */
const days = Array.from({ length: 200 }, (_, i) => {
  level += random() - 0.5;
  const day = new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10);
  return [day, random().toFixed(4), level.toFixed(4)];
}).map((_, i, all) => all[(i * 77) % 200]);

/** @type {{trap: string, text: string, fix: string, sees: (page: import('./page.js').Page) => Promise<void>}[]} */
const TRAPS = [
  {
    trap: 'Copy of the target',
    text: table('code,x,z,y', (row) => [row[2] === 'a' ? 1 : 2, ...row]),
    fix: 'Leave out this column',
    sees: (page) => expect(page.getByLabel('Role of code')).toHaveValue('ignore'),
  },
  {
    trap: 'Identifier as a feature',
    text: table('nr,x,z,y', (row, i) => [i + 1, ...row]),
    fix: 'Leave out this column',
    sees: (page) => expect(page.getByLabel('Role of nr')).toHaveValue('ignore'),
  },
  {
    trap: 'Duplicates on both sides of the split',
    text: `${plain}\n${repeats}\n`,
    fix: 'Drop duplicate rows',
    sees: (page) => expect(page.getByText('left out: 40 duplicate rows')).toBeVisible(),
  },
  {
    trap: 'Order in time',
    text: csv(
      'year,x,y',
      Array.from({ length: 200 }, (_, i) => {
        level += random() - 0.5;
        return [1800 + i, random().toFixed(4), level.toFixed(4)];
      }),
    ),
    fix: 'Test on the last rows',
    sees: async (page) => {
      await page.getByText('Preparation and split').click();
      await expect(page.getByLabel('Split', { exact: true })).toHaveValue('in_order');
      await expect(page.getByLabel('Split seed')).toHaveCount(0);
    },
  },
  {
    trap: 'Order in time',
    text: csv('day,x,y', days),
    fix: 'Test on the latest rows',
    sees: async (page) => {
      await page.getByText('Preparation and split').click();
      await expect(page.getByLabel('Split', { exact: true })).toHaveValue('by_date');
      await expect(page.getByLabel('Date column')).toHaveValue('0');
    },
  },
  {
    trap: 'Class with few rows',
    text: table('x,z,y', (row, i) => (i < 4 ? [row[0], row[1], 'c'] : row)),
    fix: 'Leave out classes with fewer than 5 rows',
    sees: (page) => expect(page.getByText('left out: 4 rows of small classes')).toBeVisible(),
  },
  {
    trap: 'Imbalanced classes',
    text: table('x,z,y', (row, i) => [row[0], row[1], i % 9 ? 'no' : 'yes']),
    fix: 'Give classes equal weight',
    sees: async (page) => {
      await expect(page).toHaveURL(/s\.balanceClasses=true/);
      await page.getByText('Preparation and split').click();
      await expect(page.getByLabel('Equal weight of classes')).toBeChecked();
      await page
        .getByLabel('Algorithm', { exact: true })
        .selectOption('passive_aggressive_classifier');
      await expect(page.locator('.algorithm-refusal')).toContainText(
        'cannot give classes equal weight',
      );
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.locator('.algorithm-refusal')).toBeEmpty();
    },
  },
  {
    trap: 'Nearly constant column',
    text: table('flag,x,z,y', (row, i) => [i % 70 === 0 ? 1 : 0, ...row]),
    fix: 'Leave out this column',
    sees: (page) => expect(page.getByLabel('Role of flag')).toHaveValue('ignore'),
  },
  {
    trap: 'More columns than rows',
    text: csv(
      'w,p,q,r,s,t,u,y',
      Array.from({ length: 24 }, (_, i) => [
        `w${i % 12}`,
        ...Array.from({ length: 7 }, () => random().toFixed(3)),
      ]),
    ),
    fix: 'Leave out this column',
    sees: (page) => expect(page.getByLabel('Role of w')).toHaveValue('ignore'),
  },
];

for (const { trap, text, fix, sees } of TRAPS) {
  test(`a trap is told before training, mended at a click, and back with Undo: ${trap}, ${fix}`, async ({
    page,
  }) => {
    await chooseFile(page, 'trap.csv', text);
    const told = page.getByRole('list', { name: 'Traps' }).getByRole('listitem');
    await expect(told.filter({ hasText: trap })).toHaveCount(1);
    expect(await axeFindings(page)).toEqual([]);
    await told.filter({ hasText: trap }).getByRole('button', { name: fix }).click();
    await expect(told.filter({ hasText: trap })).toHaveCount(0);
    await expect(page.locator('.traps').getByRole('status')).toContainText('Undo takes it back.');
    await expect(page.getByRole('heading', { name: 'Before you train' })).toBeFocused();
    await sees(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(told.filter({ hasText: trap })).toHaveCount(1);
  });
}

test('what was mended is part of the link', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await page.getByText('Preparation and split').click();
  await page
    .getByLabel('Split', { exact: true })
    .selectOption({ label: 'By order, test on the last rows' });
  await expect(page).toHaveURL(/s\.splitting=in_order/);
  const told = page.getByRole('list', { name: 'Traps' }).getByRole('listitem');
  await expect(told.filter({ hasText: 'Class with few rows' })).toContainText('virginica');
  await page.getByRole('button', { name: /^Split within classes/ }).click();
  await expect(page.getByText('No traps found')).toBeVisible();
  await expect(page).not.toHaveURL(/splitting/);
});

test('a trap is dismissed and told again when asked for', async ({ page }) => {
  await chooseFile(
    page,
    'unequal.csv',
    table('x,y', (row, i) => [row[0], i % 9 ? 'no' : 'yes']),
  );
  const status = page.locator('.traps').getByRole('status');
  await expect(status).toHaveText('1 trap found.');
  await page.getByRole('button', { name: 'Dismiss: Imbalanced classes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Traps' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show 1 dismissed' }).click();
  await expect(page.getByText('Imbalanced classes')).toBeVisible();
});

for (const sample of ['Iris flowers', 'Breast cancer', 'Diabetes', 'Palmer penguins']) {
  test(`no trap is found where there is none: ${sample}`, async ({ page }) => {
    await openSample(page, sample);
    await expect(page.locator('.traps').getByRole('status')).toContainText('No traps found');
  });
}

for (const theme of ['Light', 'Dark']) {
  test(`the keyboard opens a column's profile, ${theme}`, async ({ page }) => {
    await page.getByLabel('Theme').selectOption({ label: theme });
    await openSample(page, 'Palmer penguins');
    await page.getByRole('button', { name: 'Profile of Body Mass (g)' }).focus();
    await page.keyboard.press('Enter');
    const profile = page.getByRole('table', { name: 'Data profile' });
    const mass = profile.getByRole('button', { name: 'Body Mass (g)', exact: true });
    await expect(mass).toBeFocused();
    await expect(mass).toHaveAttribute('aria-expanded', 'true');
    const figure = page.getByRole('figure', { name: 'Distribution of Body Mass (g)' });
    await expect(figure).toContainText('342 values, the middle half between 3,550 and 4,750');
    await expect(profile.getByRole('definition').nth(4)).toHaveText('4,050');
    await expect(profile).toContainText('Correlation ratio η with Species, from 342 rows');
    expect(await axeFindings(page)).toEqual([]);
    await figure.getByRole('button', { name: /show as table/ }).click();
    await expect(figure.getByRole('table')).toBeVisible();
    await mass.focus();
    await page.keyboard.press('Enter');
    await expect(figure).toHaveCount(0);
  });
}

test('dates have figures, a distribution over time and an association', async ({ page }) => {
  await chooseFile(page, 'days.csv', csv('day,x,y', [...days, ['', '0.5', '1']]));
  await page.getByRole('button', { name: 'Profile of day' }).click();
  const figure = page.getByRole('figure', { name: 'Distribution of day' });
  await expect(figure).toContainText('200 values, from 2023-01-01 to 2023-07-19');
  const profile = page.getByRole('table', { name: 'Data profile' });
  await expect(profile).toContainText('First2023-01-01');
  await expect(profile).toContainText('Median2023-04-10');
  await expect(profile).toContainText('Span199 days');
  await expect(profile).toContainText('Spearman rank correlation with y, from 200 rows');
  expect(await axeFindings(page)).toEqual([]);
});

test('rows are split by a date that is chosen, without those that have none', async ({ page }) => {
  const two = days.map(([day, x, y], i) => [x, day, i % 4 ? `2024-03-${10 + (i % 20)}` : '', y]);
  await chooseFile(page, 'days.csv', csv('x,made,sold,y', two));
  await page.getByText('Preparation and split').click();
  await page.getByLabel('Split', { exact: true }).selectOption('by_date');
  await expect(page.getByLabel('Date column')).toHaveValue('1');
  await page.getByLabel('Date column').selectOption({ label: 'sold' });
  await expect(page.getByText('left out: 50 rows without a date')).toBeVisible();
  await expect(page).toHaveURL(/s\.dateColumn=2/);
  await page.getByLabel('Type of sold').selectOption({ label: 'Category' });
  await expect(page.getByRole('alert')).toContainText('Choose a column of dates to split by');
});

test('columns are put in the order of their association with the target', async ({ page }) => {
  await openSample(page, 'Iris flowers');
  await page.getByText('Data profile').click();
  const profile = page.getByRole('table', { name: 'Data profile' });
  await page.getByLabel('Order').selectOption({ label: 'Closest to the target first' });
  await expect(profile.getByRole('rowheader').first()).toContainText('petal length');
  await page.getByLabel('Target', { exact: true }).selectOption({ index: 0 });
  await expect(profile.getByRole('columnheader').last()).toContainText('sepal length');
  await expect(profile.getByRole('rowheader').first()).toContainText('petal length');
  await page.getByLabel('Target', { exact: true }).selectOption({ label: 'None: find groups' });
  await expect(page.getByLabel('Order')).toHaveCount(0);
});

test('the profile and the traps fit a phone of 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await chooseFile(page, 'trap.csv', TRAPS[1].text);
  await expect(page.getByText('Identifier as a feature')).toBeVisible();
  await page.getByRole('button', { name: 'Profile of x' }).click();
  await expect(page.getByRole('figure', { name: 'Distribution of x' })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
