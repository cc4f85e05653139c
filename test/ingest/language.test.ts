import { expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { guessLanguage } from '../../src/ingest/language.ts';

const TEXTS: readonly [string | null, string][] = [
  [
    'en',
    'The contractor shall provide the personnel that are needed for the work and will be paid by the hour. ',
  ],
  [
    'fr',
    'Le titulaire met à disposition les profils qui sont requis pour la prestation et une équipe avec des experts. ',
  ],
  [
    'de',
    'Der Auftragnehmer stellt die Personen, die für das Projekt nötig sind, und ist mit der Leitung nicht allein. ',
  ],
  [
    'es',
    'El contratista aporta los perfiles que se requieren para el servicio, con una dirección y las personas del equipo. ',
  ],
  [null, 'CISSP CISM PMP ITIL AWS Azure Java Python '],
];

it.each(TEXTS)('%s: %s', (code, text) => {
  expect(guessLanguage(text.repeat(4))).toBe(code);
});

it('a short text has no language', () => {
  expect(guessLanguage('The contractor and the agency')).toBeNull();
});

const IN_WORDS: Readonly<Record<string, string>> = { fr: 'French', de: 'German', es: 'Spanish' };

it.each(TEXTS)('%s: what is read of a document in it stands in its issues', async (code, text) => {
  const result = await ingest({ name: 'tender.txt', bytes: Buffer.from(text.repeat(4)) });
  const language = IN_WORDS[code ?? ''];
  const warning = {
    code: 'language-not-english',
    severity: 'warning',
    message: `This document seems to be in ${language}: names of credentials are found, but modality and roles are read only in English.`,
    page: null,
  };
  expect(result).toMatchObject({ ok: true, document: { language: code, issues: language ? [warning] : [] } });
});
