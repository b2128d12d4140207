import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as z from 'zod';

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  z.config({ jitless: undefined });
  vi.unstubAllGlobals();
});

it('tries no made code in a page, whose policy may forbid it', async () => {
  vi.stubGlobal('trustedTypes', {});
  await import('./primitive.js');
  expect(z.config().jitless).toBe(true);
});

it('leaves made code to programs that have no such policy', async () => {
  await import('./primitive.js');
  expect(z.config().jitless).toBeUndefined();
});
