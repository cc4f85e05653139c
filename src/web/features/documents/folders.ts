/** A file of a folder that was dropped or chosen; react-dropzone tells where it stood. */
type PlacedFile = File & { path?: string };

/** A file with the folders that it stood in: "annex/rates.xlsx"; its name alone where it was dropped or chosen by itself. */
export function pathOf(file: File): string {
  const path = (file as PlacedFile).path ?? file.webkitRelativePath;
  return path.replace(/^\.?\//, '') || file.name;
}

/** The folders that a file stood in, "annex/rates", or ''. */
export function foldersOf(file: File): string {
  return pathOf(file).slice(0, -file.name.length - 1);
}
