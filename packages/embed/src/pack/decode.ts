/** The value that `encodeJson` laid out. */
export function decodeJson(text: string): unknown {
  const [stream = '', shapeList = '', ...blocks] = text.split('\n\n');
  const tokens = stream.split(',');
  const shapes = shapeList.split('\n').map((shape) => (shape === ' ' ? [] : shape.split(' ')));
  const pools = new Map<string, { readonly texts: string[]; next: number }>();
  for (const block of blocks) {
    const [key = '', ...texts] = block.split('\n');
    pools.set(key, {
      texts: texts.map((one) => (one.includes('\\') ? JSON.parse(`"${one}"`) : one)),
      next: 0,
    });
  }
  let at = 0;

  const visit = (key: string): unknown => {
    const token = tokens[at++] as string;
    const rest = token.slice(1);
    switch (token[0]) {
      case '$': {
        const pool = pools.get(key);
        return pool?.texts[pool.next++];
      }
      case '_':
        return '';
      case '=':
        return pools.get(key)?.texts[Number.parseInt(rest, 36)];
      case '[':
        return Array.from({ length: Number(rest) }, () => visit(key));
      case '{':
        return Object.fromEntries(
          (shapes[Number.parseInt(rest, 36)] ?? []).map((name) => [name, visit(name)]),
        );
      default:
        return JSON.parse(token);
    }
  };
  return visit('$');
}
