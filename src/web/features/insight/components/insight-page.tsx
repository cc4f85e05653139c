/** In the making. */
export function InsightPage() {
  return null;
}
