/** The elements as VS Code's custom data for HTML (`html.customData`). */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({ tag, description, attributes }) => ({
      name: tag,
      description,
      attributes: attributes.map(({ name, description: words = '', type }) => ({
        name,
        description: words,
        ...valuesOf(type?.text),
      })),
    })),
  };
}

/** The choices of an attribute whose type is a union of literals. */
function valuesOf(type = '') {
  const literals = [...type.matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));
  if (type.includes('boolean')) return { valueSet: 'v' };
  return literals.length > 0 ? { values: literals } : {};
}
