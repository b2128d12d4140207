// The main paths through the Storybook, walked as a person would. Each takes a tab and the address, and throws where the
// Storybook does not do what it should.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const EDITION = 'classification-poverty--edition-20160101';
const RURAL_LINE = 'input[data-path="parameters.poorLine.values.rural"]';

const frameOf = (address, id, locale = 'vi') =>
  `${address}/iframe.html?id=${id}&viewMode=story&globals=locale:${locale};a11y.manual:!true`;

/** What the bench shows, as numbers and marks. */
async function outcome(page) {
  return page.locator('.outcome').evaluate((box) => ({
    edited: box.dataset.edited,
    changes: Number(box.querySelector('[data-changes]')?.dataset.changes ?? 0),
    failing: Number(box.querySelector('[data-cases-failing]')?.dataset.casesFailing ?? 0),
    gaps: Number(box.querySelector('[data-gaps]')?.dataset.gaps ?? 0),
    moved: Number(box.querySelector('[data-moved]')?.dataset.moved ?? 0),
    text: box.textContent.replace(/\s+/g, ' '),
  }));
}

async function typeLine(page, amount) {
  await page.locator(RURAL_LINE).fill(amount);
  await page.locator(RURAL_LINE).press('Tab');
}

const saved = async (page, selector) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
};

const open = (page, { name, content }) =>
  page
    .locator('review-bench input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** By name, for the report. */
export const storybookPaths = {
  'the language in the toolbar': async (page, address) => {
    await page.goto(`${address}/?path=/story/${EDITION}-table`);
    const preview = page.frameLocator('#storybook-preview-iframe');
    await preview.locator('main.page[lang=vi] h1').waitFor();
    await page.getByRole('button', { name: /Tiếng Việt|Ngôn ngữ/ }).click();
    await page.getByText('English', { exact: true }).last().click();
    await preview.locator('main.page[lang=en] h1').waitFor();
    assert.equal(await preview.locator('main.page h1').textContent(), 'Decision table');
  },

  'a link to another page of the edition': async (page, address) => {
    await page.goto(`${address}/?path=/story/${EDITION}-law`);
    const preview = page.frameLocator('#storybook-preview-iframe');
    await preview.locator('.tabs a', { hasText: 'Ví dụ kiểm thử' }).click();
    await preview.locator('main.page[data-page=cases] h1').waitFor();
  },

  'a case tried': async (page, address) => {
    await page.goto(frameOf(address, `${EDITION}-try`));
    const element = page.locator('gn-rulebook');
    await element.locator('#try-area').selectOption({ index: 1 });
    await element.locator('#try-monthlyIncomePerCapita').fill('690000');
    await element.locator('#try-monthlyIncomePerCapita').press('Tab');
    const verdict = element.locator('[role=status]', { hasText: 'Hộ nghèo' });
    await verdict.first().waitFor();
  },

  'the review bench: a figure changed, undone, redone, carried away and brought back': async (
    page,
    address,
  ) => {
    await page.goto(frameOf(address, `${EDITION}-bench`));
    await page.locator(RURAL_LINE).waitFor();
    assert.equal((await outcome(page)).edited, 'false');
    await typeLine(page, '800.000');
    const changed = await outcome(page);
    assert.equal(changed.edited, 'true');
    assert.match(changed.text, /700\.000 → 800\.000/);
    assert.ok(changed.failing > 0, 'no case fails');
    assert.ok(changed.moved > 0, 'no household moves');
    await page.locator('[data-do=undo]').click();
    assert.equal((await outcome(page)).edited, 'false');
    assert.equal(await page.locator(RURAL_LINE).inputValue(), '700.000');
    await page.locator('[data-do=redo]').click();
    assert.equal((await outcome(page)).moved, changed.moved);
    const patch = await saved(page, '[data-do=patch]');
    assert.deepEqual(JSON.parse(patch.content).patches, [
      { op: 'replace', path: ['parameters', 'poorLine', 'values', 'rural'], value: 800_000 },
    ]);
    const overlay = await saved(page, '[data-do=overlay]');
    assert.equal(JSON.parse(overlay.content).parameters.poorLine.values.rural, 800_000);
    for (const file of [patch, overlay]) {
      await page.locator('[data-do=reset]').click();
      assert.equal((await outcome(page)).edited, 'false');
      await open(page, file);
      await page.locator('.outcome[data-edited=true]').waitFor();
      assert.equal((await outcome(page)).moved, changed.moved);
    }
  },

  'the review bench: an option taken off a list and a condition added, of members too, say what follows':
    async (page, address) => {
      await page.goto(frameOf(address, `${EDITION}-bench`));
      const list = page.locator('fieldset[data-path="parameters.hygienicWaterSources.value"]');
      await list.locator('input').first().uncheck();
      const shorter = await outcome(page);
      assert.equal(shorter.edited, 'true');
      assert.ok(shorter.failing > 0, 'no case fails');
      await page.locator('[data-do=undo]').click();
      assert.equal((await outcome(page)).edited, 'false');
      assert.equal(await list.locator('input').first().isChecked(), true);
      const schooling = page.locator('[data-derived=deprivedChildSchooling]');
      await schooling.locator('summary').click();
      await schooling.locator('[data-part=add]').selectOption('hasHealthInsurance');
      await schooling.locator('.leaf').nth(3).waitFor();
      const narrower = await outcome(page);
      assert.equal(narrower.edited, 'true');
      assert.match(narrower.text, /bảo hiểm y tế/i);
    },

  'the review bench: a comparison changed shows the gap, a fault is said, another language keeps the edits':
    async (page, address) => {
      await page.goto(frameOf(address, `${EDITION}-bench`));
      await page.locator('[data-rule=poorByIncome] > summary').click();
      await page.locator('[data-rule=poorByIncome] [data-part=operator]').selectOption('lessThan');
      const changed = await outcome(page);
      assert.ok(changed.gaps > 0, 'no gap');
      assert.match(changed.text, /700\.000/);
      await typeLine(page, 'nhiều');
      assert.match(await page.locator('[role=alert]').textContent(), /không phải là một con số/);
      await page.evaluate(() => {
        globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { locale: 'en' } });
      });
      await page.locator('main.page[lang=en] .outcome[data-edited=true]').waitFor();
      assert.equal((await outcome(page)).gaps, changed.gaps);
      await page.locator('[data-do=analyse]').click();
      await page.locator('[data-part=gaps] [data-findings]').waitFor();
    },
};
