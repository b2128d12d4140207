import axe from 'axe-core';
import { cdp } from 'vitest/browser';

interface Protocol {
  send(method: string, params?: object): Promise<unknown>;
}
const protocol = () => cdp() as unknown as Protocol;

/** What axe finds wrong with an element, one line each; empty when nothing is. */
export async function axeViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element.parentElement ?? element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Colours as a reader may have them. */
export type Appearance = 'light' | 'dark' | 'forced-colors';
/** Every appearance that an element must be legible in. */
export const appearances: readonly Appearance[] = ['light', 'dark', 'forced-colors'];

/** Renders the page in these colours until the next call. */
export async function showIn(appearance: Appearance): Promise<void> {
  document.documentElement.style.colorScheme = appearance === 'dark' ? 'dark' : 'light';
  await protocol().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: appearance === 'forced-colors' ? 'active' : 'none' }],
  });
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}
interface Frame {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly Frame[];
}

/** Roles that nobody can use without a name. */
const named = new Set(
  'button link textbox combobox checkbox radio spinbutton searchbox slider tab listbox switch radiogroup table img dialog'.split(
    ' ',
  ),
);

async function nodesOf(): Promise<readonly Node[]> {
  const { frameTree } = (await protocol().send('Page.getFrameTree')) as { frameTree: Frame };
  const frames = (frame: Frame): string[] => [frame.frame.id, ...(frame.childFrames ?? []).flatMap(frames)];
  const trees = await Promise.all(
    frames(frameTree).map(async (frameId) => {
      const { nodes } = (await protocol().send('Accessibility.getFullAXTree', { frameId })) as {
        nodes: readonly Node[];
      };
      return nodes;
    }),
  );
  // the page under test is the innermost frame; the runner's own pages stand around it
  return trees.at(-1) ?? [];
}

/** Roles and names on the accessibility tree of the page, as `button "In"`: axe sees no nameless inner widget, this does. */
export async function accessibleNames(): Promise<string[]> {
  return (await nodesOf())
    .filter(({ ignored, role }) => !ignored && role !== undefined && named.has(role.value))
    .map(({ role, name }) => `${role?.value} ${JSON.stringify(name?.value ?? '')}`);
}

/** How many tables, rows, heads and cells are on the accessibility tree of the page, by role. */
export async function tableNodes(): Promise<Readonly<Record<string, number>>> {
  const roles = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'];
  const nodes = (await nodesOf()).filter(({ ignored }) => !ignored);
  return Object.fromEntries(
    roles.map((one) => [one, nodes.filter(({ role }) => role?.value === one).length]),
  );
}
