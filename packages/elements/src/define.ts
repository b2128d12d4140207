/** Elements by name. */
export type ElementClasses = Readonly<Record<`gn-${string}`, CustomElementConstructor>>;

/**
 * Registers elements in a registry: the page's own unless another is given. A name that is taken stays as it is, so that
 * two copies of this package on one page do not break it; the console says so once when it is not the same class.
 */
export function defineElements(
  classes: ElementClasses,
  registry: CustomElementRegistry = customElements,
): void {
  for (const [name, wanted] of Object.entries(classes)) {
    const taken = registry.get(name);
    if (taken === undefined) registry.define(name, wanted);
    else if (taken !== wanted)
      console.warn(`<${name}> is already defined on this page by another copy; that one stays in use.`);
  }
}
