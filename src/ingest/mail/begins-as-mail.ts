// "Subject: Amendment 2" and its continuation " of the RFP": RFC 5322, 2.2. An mbox file begins with one line "From ada@…".
const HEADER_LINE = /^([!-9;-~]{1,76}):(?:[ \t]|$)/;
const CONTINUATION = /^[ \t]+\S/;
const MBOX_LINE = /^From \S+@\S+ /;
// Nobody writes these by hand: one beside a sender is enough.
const MACHINE_MADE = /^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer|content-type)$/;
const WRITTEN = /^(?:to|cc|subject|date|reply-to|sender)$/;

// UTF-8's mark, whose bytes are letters where no encoding is known yet; and empty lines.
const BEFORE = /^(?:\xef\xbb\xbf)?\s*/;

/**
 * True for text that begins with the headers of an e-mail: a sender, and either a header that only programs write or two that
 * people read with an address in the sender. "TO: All vendors / FROM: Purchasing" is a memo, and stays text. Headers are plain
 * letters, so the start may be in any encoding of them.
 */
export function beginsAsMail(start: string): boolean {
  const headers = headersOf(start);
  const from = headers.get('from');
  if (from === undefined) return headers.has('received') && headers.has('message-id');
  const names = [...headers.keys()];
  if (names.some((name) => MACHINE_MADE.test(name))) return true;
  return from.includes('@') && names.filter((name) => WRITTEN.test(name)).length >= 2;
}

/** The first header of each name, to the first line that is none. */
function headersOf(start: string): Map<string, string> {
  const headers = new Map<string, string>();
  const lines = start.replace(BEFORE, '').split(/\r?\n/);
  if (MBOX_LINE.test(lines[0] ?? '')) lines.shift();
  for (const line of lines) {
    const name = HEADER_LINE.exec(line)?.[1]?.toLowerCase();
    if (name === undefined && !(CONTINUATION.test(line) && headers.size > 0)) break;
    if (name !== undefined && !headers.has(name)) headers.set(name, line.slice(name.length + 1));
  }
  return headers;
}
