import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';

async function textOf(name: string, source: string): Promise<string> {
  const result = await ingest({ name, bytes: new TextEncoder().encode(source) });
  return result.ok ? result.document.text : result.issue.code;
}

describe('a page', () => {
  it.each([
    ['of LibreOffice', '<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>'],
    ['of Word', '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>'],
    ['of Word, with its own name', '<a href="rfp.htm#_edn12">[xii]</a>'],
    ['of mammoth', '<sup><a href="#footnote-1">[1]</a></sup>'],
    ['made from Markdown', '<sup><a href="#fn:1">1</a></sup>'],
    ['of a wiki', '<sup><a href="#cite_note-3">[3]</a></sup>'],
  ])('is read without the marks of its footnotes: %s', async (_whose, mark) => {
    const text = await textOf(
      'rfp.html',
      `<html><body><p>The lead shall hold a PMP${mark} at award.</p></body></html>`,
    );
    expect(text).toBe('The lead shall hold a PMP at award.');
  });

  it.each(['#fundamentals', '#footing', '#_ftp', 'https://example.org/a#section-1'])(
    'keeps the words of a link to %s',
    async (target) => {
      expect(
        await textOf('rfp.html', `<html><body><p>See <a href="${target}">annex 2</a>.</p></body></html>`),
      ).toBe('See annex 2.');
    },
  );

  it('is read without deleted words, and with those that are struck through', async () => {
    const page =
      '<html><body><p>The lead shall hold <del>a CISM or </del>a <ins>PMP</ins>, <s>valid</s> at award.</p></body></html>';
    expect(await textOf('rfp.html', page)).toBe('The lead shall hold a PMP, valid at award.');
  });
});

describe('Markdown', () => {
  it('is read without deleted words', async () => {
    expect(await textOf('rfp.md', 'The lead shall hold ~~a CISM or~~ a PMP.\n')).toBe(
      'The lead shall hold a PMP.',
    );
  });
});
