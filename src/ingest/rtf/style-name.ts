/** The heading rank that a style's name tells ("heading 2" is 2, "Title" 1), or null. */
export function headingOfStyle(name: string): number | null {
  const numbered = /^heading ([1-9])$/i.exec(name);
  if (numbered) return Number(numbered[1]);
  if (/^title$/i.test(name)) return 1;
  return /^subtitle$/i.test(name) ? 2 : null;
}
