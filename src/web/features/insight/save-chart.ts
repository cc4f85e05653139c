/** A table as a chart shows it: the columns' names, and the rows. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** So many points of a picture for one of the screen: it is put into slides. */
const PICTURE_SCALE = 2;
/** What a drawing needs outside the page, where no style sheet reaches it. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-family',
  'font-weight',
  'opacity',
  'text-anchor',
];

/** The table as CSV (RFC 4180), with a byte-order mark for Excel; no cell begins a formula. */
export function csvOf({ columns, rows }: ChartTable): string {
  const line = (cells: readonly (string | number | null)[]) => cells.map(cellOf).join(',');
  return `\uFEFF${[columns, ...rows].map(line).join('\r\n')}\r\n`;
}

function cellOf(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers a file for download. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** What stands above a drawing that has left the page. */
export interface Heading {
  title: string;
  legend: readonly { label: string; color: string }[];
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Room for the title and the legend, in pixels. */
const HEADING_PX = 52;
/** The attribute by which the page is light or dark. */
const SCHEME = 'data-mantine-color-scheme';

/** A drawing that has left the page. */
interface Drawing {
  text: string;
  width: number;
  height: number;
}

/** The drawing in a place of the page as a file of its own, light as slides and paper are, with title, legend and letters. */
export const svgOf = (place: HTMLElement, heading: Heading): Drawing | null =>
  inLight(() => drawingIn(place, heading));

/** What styles are in the light scheme, whatever is shown: nothing is painted before the old one is back. */
function inLight<T>(look: () => T): T {
  const root = document.documentElement;
  const shown = root.getAttribute(SCHEME);
  root.setAttribute(SCHEME, 'light');
  try {
    return look();
  } finally {
    if (shown !== null) root.setAttribute(SCHEME, shown);
  }
}

function drawingIn(place: HTMLElement, heading: Heading): Drawing | null {
  const drawn = place.querySelector('svg.recharts-surface') ?? place.querySelector('svg');
  if (drawn === null) return null;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = drawn.querySelectorAll('*');
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original) copyStyles(original, element);
  }
  const { width, height } = drawn.getBoundingClientRect();
  for (const [name, value] of Object.entries({ width, height, y: HEADING_PX }))
    copy.setAttribute(name, String(value));
  const whole = headed(heading, place);
  whole.append(copy);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(height + HEADING_PX));
  return { text: new XMLSerializer().serializeToString(whole), width, height: height + HEADING_PX };
}

/** An empty drawing with the title and the legend. */
function headed({ title, legend }: Heading, place: HTMLElement): SVGSVGElement {
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  const whole = document.createElementNS(NAMESPACE, 'svg');
  whole.setAttribute('style', `background: ${backgroundColor}`);
  const write = (words: string, x: number, y: number, weight: number) => {
    const text = document.createElementNS(NAMESPACE, 'text');
    const attributes = {
      x,
      y,
      fill: color,
      'font-family': fontFamily,
      'font-size': 14,
      'font-weight': weight,
    };
    for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, String(value));
    text.textContent = words;
    whole.append(text);
  };
  write(title, 12, 20, 600);
  const shown = legend.filter((one) => one.color !== 'transparent');
  for (const [index, one] of shown.entries()) {
    const mark = document.createElementNS(NAMESPACE, 'rect');
    const at = { x: 12 + index * 180, y: 32, width: 12, height: 12, fill: colorIn(place, one.color) };
    for (const [name, value] of Object.entries(at)) mark.setAttribute(name, String(value));
    whole.append(mark);
    write(one.label, 30 + index * 180, 43, 400);
  }
  return whole;
}

/** A colour that depends on light and dark, as it is seen now. */
function colorIn(place: HTMLElement, color: string): string {
  const probe = document.createElement('span');
  probe.style.color = color;
  place.append(probe);
  const seen = getComputedStyle(probe).color;
  probe.remove();
  return seen;
}

function copyStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, computed.getPropertyValue(name));
  to.removeAttribute('class');
}

/** The drawing as a PNG picture. Throws where the browser cannot draw it. */
export async function pngOf(place: HTMLElement, heading: Heading): Promise<Blob | null> {
  const drawing = svgOf(place, heading);
  if (drawing === null) return null;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * PICTURE_SCALE;
  canvas.height = drawing.height * PICTURE_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
