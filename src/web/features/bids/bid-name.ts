/** As long as a bid's name may be. */
const LONGEST = 200;

/**
 * What a bid is called by the paths of its files: "RFP_27-008 final.pdf" is "RFP 27-008 final"; all below one folder are
 * called as the folder is.
 */
export function bidNameOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, first.indexOf('/') + 1);
  const isOneFolder = folder !== '' && paths.every((path) => path.startsWith(folder));
  const named = isOneFolder ? folder.slice(0, -1) : first.replace(/^.*\//, '').replace(/\.[^.]{1,5}$/, '');
  const bare = named.replaceAll('_', ' ').trim();
  return bare.slice(0, LONGEST) || 'New bid';
}
