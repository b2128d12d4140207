/** A fenced block of code in a Markdown file. */
export interface CodeBlock {
  /** First word after the fence: `ts`, `sh`, … */
  readonly language: string;
  /** What follows the language: `no-run`, … */
  readonly note: string;
  readonly code: string;
  /** 1-based line of the first line of code. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function findCodeBlocks(text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const open = /^(\s*)(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(lines[at] ?? '');
    if (!open) continue;
    const [, indent = '', fence = '', language = '', note = ''] = open;
    const code: string[] = [];
    const line = at + 2;
    for (at++; at < lines.length && !(lines[at] ?? '').trim().startsWith(fence); at++) {
      code.push(
        (lines[at] ?? '').startsWith(indent) ? (lines[at] ?? '').slice(indent.length) : (lines[at] ?? ''),
      );
    }
    blocks.push({ language, note: note.trim(), code: code.join('\n'), line });
  }
  return blocks;
}

/** The text without its code, fenced or inline; lines keep their numbers. */
function withoutCode(text: string): string {
  return text
    .replace(/^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1\s*$/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, '');
}

/** Targets of links and images that are not addresses of other sites, each with its 1-based line. */
export function findRelativeLinks(text: string): { readonly target: string; readonly line: number }[] {
  const links: { target: string; line: number }[] = [];
  withoutCode(text)
    .split(/\r?\n/)
    .forEach((words, at) => {
      for (const [, target = ''] of words.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)) {
        if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) links.push({ target, line: at + 1 });
      }
    });
  return links;
}

/** The anchors that headings of a Markdown text make, as code hosts name them. */
export function findAnchors(text: string): Set<string> {
  const anchors = new Set<string>();
  const bare = text.replace(/^\s*(`{3,}|~{3,})[\s\S]*?^\s*\1\s*$/gm, '');
  for (const [, heading = ''] of bare.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = heading
      .toLowerCase()
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    let name = slug;
    for (let again = 1; anchors.has(name); again++) name = `${slug}-${again}`;
    anchors.add(name);
  }
  return anchors;
}
