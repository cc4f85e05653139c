/** Where a fact comes from, in words: "seed:001_b18c58.txt" is the name of a file that nobody outside can look up. */
export const sourceWords = (source: string): string =>
  source.replaceAll(/seed:[\w-]+\.txt/g, 'notes that came with the catalogue');
