/** A page of layout `steps`: one question, the members, one member, or the answers to check. */
export type Page = `fact:${string}` | `member:${string}` | 'members' | 'check';

/** The fact that a page asks for. */
export const pageFact = (page: Page): string | undefined =>
  page.startsWith('fact:') ? page.slice(5) : undefined;
/** The key of the member that a page is about. */
export const pageMember = (page: Page): string | undefined =>
  page.startsWith('member:') ? page.slice(7) : undefined;
