/** A file that hangs on an e-mail. */
export interface MailAttachment {
  /** As the sender named it, or null. */
  name: string | null;
  /** Media type as stated ("application/pdf"), in small letters; '' where none is stated. */
  mediaType: string;
  bytes: Uint8Array;
}

/** An e-mail as its format gives it, whatever the format. */
export interface Mail {
  subject: string | null;
  /** The other headers worth reading, in this order: From, To, Cc, Date; each as a label and its words. */
  headers: readonly (readonly [string, string])[];
  /** The body as plain text, as HTML, or as RTF: what the message has of them. */
  text: string | null;
  html: string | null;
  rtf: Uint8Array | null;
  /** Without pictures that the body shows and without signatures. */
  attachments: readonly MailAttachment[];
}
