import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

type Properties = Readonly<Record<`--${string}`, string | number>>;

class SetStyle extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('setStyle stands inside an opening tag, not in a value or a text.');
  }

  render(_properties: Properties): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, String(value));
    return noChange;
  }
}

/**
 * Sets custom properties on an element through the style object. Lit's `styleMap` writes a `style` attribute when it first
 * renders, which `style-src 'self'` refuses; this never does.
 */
export const setStyle = directive(SetStyle);
