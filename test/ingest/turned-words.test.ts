import { expect, it } from 'vitest';
import { Glyphs } from '../../src/ingest/pdf/glyphs.ts';
import { commonTurn, wordsOf } from '../../src/ingest/pdf/words-of-glyphs.ts';

const SIZE = 10;
const ADVANCE = 5;

/** Letters of a text that runs up the page, as PDFium gives them; "\n" is its own and takes no room, a space takes a letter's. */
function turnedGlyphs(text: string): Glyphs {
  const glyphs = new Glyphs();
  glyphs.begin(text.length);
  glyphs.text = text;
  glyphs.count = text.length;
  glyphs.styles = [{ size: SIZE, bold: false, visible: true, turn: 1 }];
  let y = 100;
  for (const [index, sign] of [...text].entries()) {
    glyphs.codes[index] = /\s/.test(sign) ? 0 : sign.charCodeAt(0);
    glyphs.boxes.set([200, y, 200 + SIZE, y + ADVANCE], index * 4);
    glyphs.bases[index] = 208;
    if (sign !== '\n') y += ADVANCE;
  }
  return glyphs;
}

it.each([
  ['custo\nmer in\nput', ['customer', 'input']],
  ['re \nport', ['re', 'port']],
  ['one\n\ntwo', ['onetwo']],
  ['whole words', ['whole', 'words']],
])('turned writing that PDFium breaks as %j has the words %j', (text, words) => {
  const glyphs = turnedGlyphs(text);
  const frame = { left: 0, bottom: 0, width: 612, height: 792, turn: commonTurn(glyphs) ?? 0 };
  expect(wordsOf(glyphs, frame).map((word) => word.text)).toEqual(words);
});
