import type { ComplexAttributeConverter } from 'lit';

/**
 * Reads a property from an attribute that holds JSON: `facts='{"area":"rural"}'`. Text that is not JSON is given on as it
 * stands, so that the element can say what it found. The property is never written back: it may hold personal data.
 */
export const jsonAttribute: ComplexAttributeConverter = {
  fromAttribute(value: string | null): unknown {
    if (value === null || value.trim() === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  },
};
