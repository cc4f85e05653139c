/** As long as a bid's name may be. */
const LONGEST = 200;

/** What a bid is called by its files: "RFP_27-008 final.pdf" is "RFP 27-008 final". */
export function bidNameOf(files: readonly { name: string }[]): string {
  const bare = (files[0]?.name ?? '')
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll('_', ' ')
    .trim();
  return bare.slice(0, LONGEST) || 'New bid';
}
