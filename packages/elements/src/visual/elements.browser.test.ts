import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import { html } from 'lit';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import '../index.js';
import { showIn } from '../testing/accessibility.js';
import { mount, settle } from '../testing/mount.js';
import { sampleRulebooks, samples } from '../testing/samples.js';

const looks = [
  { lang: 'vi', colours: 'light', width: 960, tallest: 800 },
  { lang: 'vi', colours: 'light', width: 360, tallest: 640 },
  { lang: 'en', colours: 'dark', width: 960, tallest: 440 },
] as const;

beforeAll(async () => {
  registerRulebooks(...sampleRulebooks);
  document.documentElement.style.setProperty('--gn-font-family', "'Be Vietnam Pro'");
  document.documentElement.style.setProperty('--gn-font-quote', "'Be Vietnam Pro'");
  // letters with stacked marks are in files of their own: every one is read before the first picture
  await Promise.all([...document.fonts].map((font) => font.load()));
});
afterEach(() => showIn('light'));

// a picture shows the head of a long element, so that the pictures stay small; its words are asserted elsewhere
describe.each(looks)('$lang, $colours, $width px', ({ lang, colours, width, tallest }) => {
  it.each(samples)('$name looks as it did', async ({ name, template, prepare }) => {
    await showIn(colours);
    await page.viewport(width, tallest);
    const stand = await mount<HTMLElement>(html`<div>${template}</div>`, { lang, width });
    const element = stand.firstElementChild as HTMLElement;
    await settle(element);
    await prepare?.(element);
    await settle(element);
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(stand.style, { maxBlockSize: `${tallest}px`, overflow: 'hidden' });
    await expect(stand).toMatchScreenshot(`${name}-${lang}-${colours}-${width}`);
  });
});
