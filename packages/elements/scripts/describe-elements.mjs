const isPublic = ({ privacy, name, static: isStatic }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !name.startsWith('_') &&
  !name.startsWith('#') &&
  isStatic !== true;

/**
 * The elements of a custom-elements manifest, as the writers of types need them: what is inherited is in each, what is not
 * public is not.
 */
export function describeElements(manifest) {
  const classes = new Map(
    manifest.modules.flatMap((module) =>
      module.declarations.filter(({ kind }) => kind === 'class').map((one) => [one.name, one]),
    ),
  );
  const withInherited = (declaration, list) => {
    const own = declaration[list] ?? [];
    const parent = classes.get(declaration.superclass?.name);
    const inherited = parent === undefined ? [] : withInherited(parent, list);
    const names = new Set(own.map(({ name }) => name));
    return [...own, ...inherited.filter(({ name }) => !names.has(name))];
  };
  return [...classes.values()]
    .filter(({ tagName }) => tagName?.startsWith('gn-'))
    .map((declaration) => ({
      tag: declaration.tagName,
      className: declaration.name,
      description: declaration.description ?? '',
      properties: withInherited(declaration, 'members').filter(
        (member) => member.kind === 'field' && isPublic(member) && !('readonly' in member),
      ),
      attributes: withInherited(declaration, 'attributes').filter(({ name }) => name !== undefined),
      events: withInherited(declaration, 'events').filter(({ name }) => name?.startsWith('gn-')),
    }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}
