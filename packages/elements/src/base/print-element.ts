import { css } from 'lit';

const MARK = 'data-gn-print';

/** Hides all but the marked element and what it stands in; `@page` counts only in a document's own sheet. */
const sheetText = css`
  @page {
    size: A4;
    margin: 20mm 15mm 20mm 30mm;
    @top-center {
      content: counter(page);
      font: 13pt 'Times New Roman', Tinos, 'Liberation Serif', serif;
    }
  }
  @page gn-wide {
    size: A4 landscape;
    margin: 30mm 20mm 15mm;
  }
  @page :first {
    @top-center {
      content: '';
    }
  }
  @media print {
    [data-gn-print='within'] > :not([data-gn-print]) {
      display: none !important;
    }
  }
`;

type Root = Document | ShadowRoot;

/** The element and all it stands in, up to the top of the page. */
function* around(element: Element): Generator<Element> {
  for (let at: Element | null = element; at !== null; ) {
    yield at;
    const parentElement: Element | null = at.parentElement;
    const root: Node = at.getRootNode();
    at = parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

/**
 * Prints one element and nothing else of its page, A4 (lying where its tables are wide), with the margins and page numbers that Decree 30/2020/NĐ-CP,
 * annex I, asks of administrative documents. The page is as before once the print dialogue has closed.
 */
export function printElement(element: Element): void {
  const path = [...around(element)];
  const roots = new Set<Root>([document, ...path.map((one) => one.getRootNode() as Root)]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText.cssText);
  for (const one of path) one.setAttribute(MARK, one === element ? 'this' : 'within');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const restore = () => {
    for (const one of path) one.removeAttribute(MARK);
    for (const root of roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener('afterprint', restore, { once: true });
  print();
}
