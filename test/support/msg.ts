import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';

/** A message of Outlook's: properties by their tag and type in hexadecimal ("0037001F" is the subject, in Unicode). */
export interface Message {
  properties: Readonly<Record<string, string | Uint8Array>>;
  /** Numbers by their tag and type: "3FFD0003" is the code page. */
  numbers?: Readonly<Record<string, number>>;
  recipients?: readonly Message[];
  attachments?: readonly (Message | { message: Message })[];
}

const ROOT = 5;
const STORAGE = 1;
const STREAM = 2;

/** The bytes of a .msg file ([MS-OXMSG]) with this message. */
export function makeMsg(message: Message): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, children: [], length: 0 }];
  addMessage(entries, 0, message, 32);
  return burn(entries);
}

function addMessage(entries: Entry[], parent: number, message: Message, headerBytes: number): void {
  for (const [tag, value] of Object.entries(message.properties)) {
    const bytes = typeof value === 'string' ? textBytes(tag, value) : value;
    addEntry(entries, parent, `__substg1.0_${tag}`, bytes);
  }
  addEntry(entries, parent, '__properties_version1.0', propertyStream(message.numbers ?? {}, headerBytes));
  for (const [index, one] of (message.recipients ?? []).entries()) {
    addMessage(entries, addEntry(entries, parent, `__recip_version1.0_#0000000${index}`), one, 8);
  }
  for (const [index, one] of (message.attachments ?? []).entries()) {
    const at = addEntry(entries, parent, `__attach_version1.0_#0000000${index}`);
    if (!('message' in one)) addMessage(entries, at, one, 8);
    else {
      addMessage(entries, at, { properties: { '3001001F': one.message.properties['0037001F'] ?? '' } }, 8);
      addMessage(entries, addEntry(entries, at, '__substg1.0_3701000D'), one.message, 24);
    }
  }
}

/** Types 001F and 001E: Unicode, and text in a code page of one byte a letter. */
function textBytes(tag: string, value: string): Uint8Array {
  return tag.endsWith('001F') ? Buffer.from(value, 'utf16le') : Buffer.from(value, 'latin1');
}

function addEntry(entries: Entry[], parent: number, name: string, bytes?: Uint8Array): number {
  const at = entries.length;
  entries[parent]?.children?.push(at);
  // The writer copies the whole memory that a view looks at, so each stream has its own.
  entries.push(
    bytes
      ? { name, type: STREAM, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) }
      : { name, type: STORAGE, children: [], length: 0 },
  );
  return at;
}

/** [MS-OXMSG] 2.4: a header, then 16 bytes for each property of a fixed length. */
function propertyStream(numbers: Readonly<Record<string, number>>, headerBytes: number): Uint8Array {
  const rows = Object.entries(numbers).map(([tag, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(Number.parseInt(tag, 16), 0);
    row.writeUInt32LE(6, 4);
    row.writeUInt32LE(value, 8);
    return row;
  });
  return Buffer.concat([Buffer.alloc(headerBytes), ...rows]);
}
