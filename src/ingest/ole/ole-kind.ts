import type { Detected } from '../detected.ts';
import { openCompoundFile } from './compound-file.ts';

// What the outermost storage holds says what a compound file is ([MS-DOC] 2.1, [MS-XLS] 2.1, [MS-PPT] 2.1, [MS-OFFCRYPTO] 2.3.4, [MS-OXMSG] 2.2).
const KINDS: readonly (readonly [string, Detected])[] = [
  ['EncryptedPackage', { refused: 'encrypted', found: '' }],
  ['WordDocument', { format: 'doc' }],
  ['__properties_version1.0', { format: 'msg' }],
  ['Workbook', { refused: 'unsupported-format', found: 'a workbook of Excel 97 to 2003; save it as XLSX' }],
  ['Book', { refused: 'unsupported-format', found: 'a workbook of Excel 95 or older; save it as XLSX' }],
  ['PowerPoint Document', { refused: 'unsupported-format', found: 'PowerPoint 97 to 2003; save it as PPTX' }],
];

/** Tells what a compound file is by the streams that it holds. Throws Unreadable 'corrupt'. */
export function oleKind(bytes: Uint8Array): Detected {
  const { streams } = openCompoundFile(bytes);
  const kind = KINDS.find(([name]) => streams.includes(name));
  return kind?.[1] ?? { refused: 'unsupported-format', found: 'application/x-cfb' };
}
