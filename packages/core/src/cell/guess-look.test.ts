import { describe, expect, it } from 'vitest';
import { guessLook } from './guess-look.js';

describe('what a file looks like', () => {
  it('is told by its first bytes, and by nothing for text', () => {
    expect(guessLook(new TextEncoder().encode('id,area\n'))).toBeUndefined();
    expect(guessLook(new Uint8Array())).toBeUndefined();
    expect(guessLook(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('xlsx');
    expect(guessLook(new TextEncoder().encode('PAR1'))).toBe('parquet');
    expect(guessLook(new Uint8Array([0xff, 0xfe, 0x69, 0]))).toBe('utf16');
    expect(guessLook(new Uint8Array([0x69, 0, 0x64, 0]))).toBe('utf16');
    expect(guessLook(new Uint8Array([0x69, 0, 0x64, 0x65, 0x66]))).toBe('binary');
  });
});
