/** A part of `makeEml` behind its text. */
export interface MailPart {
  name?: string;
  type?: string;
  content: string | Uint8Array;
  /** Headers of the part beside its type: "Content-ID: <logo>". */
  headers?: readonly string[];
}

/** The bytes of an e-mail (RFC 5322, MIME) with a text and attachments; `headers` come before the others. */
export function makeEml(
  text: string,
  parts: readonly MailPart[] = [],
  headers: readonly string[] = [
    'From: Ada Byron <ada@example.org>',
    'To: bids@example.com',
    'Subject: Amendment 2',
  ],
): Uint8Array {
  const lines = [
    ...headers,
    'Date: Fri, 20 Nov 2026 18:04:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    ...parts.flatMap(({ name, type = 'application/octet-stream', content, headers: own = [] }) => [
      '--part',
      `Content-Type: ${type}`,
      ...own,
      ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${name}"`]),
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ]),
    '--part--',
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join('\r\n')));
}
