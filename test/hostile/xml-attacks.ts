import type { HostileFile, Lure } from './hostile-file.ts';
import { bytesOf } from './hostile-file.ts';
import { makeDocx, makeOdf, makePptx, makeXlsx, paragraph, relationships, shape } from './office-parts.ts';

const LEAD = 'The lead shall hold a PMP.';

/** Entities, outside references and depth, in every format that is made of XML. */
export function xmlAttacks(lure: Lure): HostileFile[] {
  return [...entities(lure), ...outside(lure), ...depths()];
}

/** How a text with this XML inside becomes a file, by suffix. */
const WRAPPERS: Readonly<Record<string, (inside: string, declaration: string) => Uint8Array>> = {
  docx: (inside, declaration) => makeDocx(paragraph(`${LEAD} ${inside}`), {}, declaration),
  xlsx: (inside, declaration) =>
    makeXlsx(
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${LEAD} ${inside}</t></is></c></row></sheetData>`,
      {},
      declaration,
    ),
  odt: (inside, declaration) => makeOdf('text', `<text:p>${LEAD} ${inside}</text:p>`, declaration),
  pptx: (inside, declaration) => makePptx(shape(`${LEAD} ${inside}`), declaration),
  html: (inside, declaration) => bytesOf(`${declaration}<html><body><p>${LEAD} ${inside}</p></body></html>`),
};

function inEach(what: string, declaration: string, inside: string, neverSays?: RegExp): HostileFile[] {
  return Object.entries(WRAPPERS).map(([suffix, wrap]) => ({
    name: `${what}.${suffix}`,
    group: 'XML',
    make: () => wrap(inside, declaration),
    ...(neverSays ? { neverSays } : {}),
  }));
}

function entities({ url }: Lure): HostileFile[] {
  const declare = (lines: string) => `<?xml version="1.0"?><!DOCTYPE x [${lines}]>`;
  const laughs = Array.from(
    { length: 10 },
    (_, level) => `<!ENTITY e${level} "${level === 0 ? 'laugh ' : `&e${level - 1};`.repeat(10)}">`,
  ).join('');
  const passwords = /root:.*:0:0/;
  return [
    ...inEach('a billion laughs', declare(laughs), '&e9;'),
    ...inEach('quadratic entity', declare(`<!ENTITY a "${'a'.repeat(50_000)}">`), '&a;'.repeat(50_000)),
    ...inEach('entity of a file', declare('<!ENTITY a SYSTEM "file:///etc/passwd">'), '&a;', passwords),
    ...inEach('entity of a server', declare(`<!ENTITY a SYSTEM "${url}/entity">`), '&a;', /lured/),
    ...inEach('parameter entity', declare(`<!ENTITY % a SYSTEM "${url}/dtd"> %a;`), '', /lured/),
    ...inEach('entity in itself', declare('<!ENTITY a "&b;"><!ENTITY b "&a;">'), '&a;'),
    ...inEach(
      'document type elsewhere',
      `<?xml version="1.0"?><!DOCTYPE x SYSTEM "${url}/x.dtd">`,
      '',
      /lured/,
    ),
    ...inEach('unknown entity', '<?xml version="1.0"?>', '&nothing;&#0;&#xD800;&#x110000;&#99999999999;'),
  ];
}

function outside({ url }: Lure): HostileFile[] {
  const neverSays = /lured|root:.*:0:0/;
  const docx = (
    what: string,
    body: string,
    links: Parameters<typeof relationships>[0],
    file = 'document',
  ) => ({
    name: `${what}.docx`,
    group: 'XML',
    neverSays,
    make: () =>
      makeDocx(`${paragraph(LEAD)}${body}`, { [`word/_rels/${file}.xml.rels`]: relationships(links) }),
  });
  const blip = (attribute: string) =>
    `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:${attribute}="rId1"/></w:drawing></w:r></w:p>`;
  return [
    docx('picture from a server', blip('link'), [
      { type: 'image', target: `${url}/picture.png`, external: true },
    ]),
    docx('picture from a file', blip('embed'), [
      { type: 'image', target: 'file:///etc/passwd', external: true },
    ]),
    docx('picture above the package', blip('embed'), [{ type: 'image', target: '../../../../etc/passwd' }]),
    docx(
      'template from a server',
      '',
      [{ type: 'attachedTemplate', target: `${url}/template.dotm`, external: true }],
      'settings',
    ),
    docx('chunk from a server', '<w:altChunk r:id="rId1"/>', [
      { type: 'aFChunk', target: `${url}/chunk.html`, external: true },
    ]),
    docx('link that is script', '<w:hyperlink r:id="rId1"><w:r><w:t>press</w:t></w:r></w:hyperlink>', [
      { type: 'hyperlink', target: 'javascript:alert(1)', external: true },
    ]),
    {
      name: 'everything from a server.html',
      group: 'XML',
      neverSays,
      make: () =>
        bytesOf(
          `<html><head><base href="${url}"><link rel=stylesheet href="${url}/a.css"><script src="${url}/a.js"></script><meta http-equiv=refresh content="0;url=${url}/b"></head><body><p>${LEAD}</p><img src="${url}/c.png"><iframe src="file:///etc/passwd"></iframe><object data="${url}/d"></object><svg><image href="${url}/e"/></svg><script>fetch("${url}/f")</script></body></html>`,
        ),
    },
    {
      name: 'picture from a server.md',
      group: 'XML',
      neverSays,
      make: () => bytesOf(`# Scope\n\n${LEAD}\n\n![a](${url}/a.png) ![b](file:///etc/passwd)\n`),
    },
  ];
}

function depths(): HostileFile[] {
  const deep = (open: string, close: string, depth: number) =>
    open.repeat(depth) + LEAD + close.repeat(depth);
  const file = (name: string, make: () => Uint8Array): HostileFile => ({ name, group: 'XML', make });
  const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}="b"`).join(' ');
  return [
    file('tags 200000 deep.html', () =>
      bytesOf(`<html><body>${deep('<div>', '</div>', 200_000)}</body></html>`),
    ),
    file('bold 50000 deep.html', () =>
      bytesOf(`<html><body><p>${deep('<b>', '</b>', 50_000)}</body></html>`),
    ),
    file('lists 20000 deep.html', () =>
      bytesOf(`<html><body>${deep('<ul><li>', '</li></ul>', 20_000)}</body></html>`),
    ),
    file('tables 5000 deep.html', () =>
      bytesOf(`<html><body>${deep('<table><tr><td>', '</td></tr></table>', 5000)}</body></html>`),
    ),
    file('a hundred thousand attributes.html', () =>
      bytesOf(`<html><body><p ${attributes}>${LEAD}</p></body></html>`),
    ),
    file('tags never closed.html', () =>
      bytesOf(`<html><body>${'<p><a><font><b><i>'.repeat(50_000)}${LEAD}`),
    ),
    file('formatting misnested.html', () =>
      bytesOf(`<html><body>${'<b><p></b><i></p>'.repeat(20_000)}${LEAD}`),
    ),
    file('tables 3000 deep.docx', () =>
      makeDocx(
        deep('<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>', 3000).replace(LEAD, paragraph(LEAD)),
      ),
    ),
    file('controls 100000 deep.docx', () =>
      makeDocx(
        deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 100_000).replace(LEAD, paragraph(LEAD)),
      ),
    ),
    file('sections 100000 deep.odt', () =>
      makeOdf('text', deep('<text:section>', '</text:section>', 100_000)),
    ),
    file('groups 100000 deep.pptx', () =>
      makePptx(deep('<p:grpSp>', '</p:grpSp>', 100_000).replace(LEAD, shape(LEAD))),
    ),
    file('braces 200000 deep.rtf', () => bytesOf(`{\\rtf1 ${deep('{', '}', 200_000)}}`)),
    file('brackets 200000 deep.json', () => bytesOf(deep('[', ']', 200_000).replace(LEAD, `"${LEAD}"`))),
  ];
}
