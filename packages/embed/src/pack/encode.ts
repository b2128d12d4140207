/**
 * JSON laid out so that it packs well: the shapes of objects once, each key's texts together, a repeated text named
 * instead of written. `decodeJson` gives back an equal value. Lines are separated by `\n`; a text must hold none (JSON
 * escapes it), which `encodeJson` sees to.
 */
export function encodeJson(value: unknown): string {
  const shapes = new Map<string, number>();
  const pools = new Map<string, string[]>();
  const seen = new Map<string, number>();
  const stream: string[] = [];

  const visitText = (text: string, key: string) => {
    if (text === '') {
      stream.push('_');
      return;
    }
    const id = `${key}\n${text}`;
    const before = seen.get(id);
    if (before !== undefined) {
      stream.push(`=${before.toString(36)}`);
      return;
    }
    let pool = pools.get(key);
    if (pool === undefined) {
      pool = [];
      pools.set(key, pool);
    }
    seen.set(id, pool.length);
    pool.push(JSON.stringify(text).slice(1, -1));
    stream.push('$');
  };
  const visit = (item: unknown, key: string): void => {
    if (typeof item === 'string') visitText(item, key);
    else if (Array.isArray(item)) {
      stream.push(`[${item.length}`);
      for (const one of item) visit(one, key);
    } else if (item !== null && typeof item === 'object') {
      const entries = Object.entries(item).filter(([, one]) => one !== undefined);
      // A blank stands for the shape of {}: an empty line would read as the end of the list of shapes.
      const shape = entries.map(([name]) => name).join(' ') || ' ';
      if (entries.some(([name]) => /\s|^$/.test(name)))
        throw new TypeError(`Cannot pack an object with a key that is empty or has a space: ${shape}`);
      let index = shapes.get(shape);
      if (index === undefined) {
        index = shapes.size;
        shapes.set(shape, index);
      }
      stream.push(`{${index.toString(36)}`);
      for (const [name, one] of entries) visit(one, name);
    } else stream.push(JSON.stringify(item));
  };
  visit(value, '$');

  const blocks = [...pools].map(([key, texts]) => [key, ...texts].join('\n'));
  return [stream.join(','), [...shapes.keys()].join('\n'), ...blocks].join('\n\n');
}
