// "C:\docs\a.pdf", "c:a.pdf": a drive means nothing inside an archive.
const DRIVE = /^[a-zA-Z]:/;
// NUL and the other control characters end names early or hide parts of them; bidi marks turn "fdp.exe" around.
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * An entry's name as a relative path with forward slashes that cannot leave its folder: "..\\..\\etc/passwd" is "etc/passwd".
 * '' where nothing of the name is left. It is for showing and finding; nothing is ever written under it.
 */
export function safeEntryName(raw: string): string {
  return raw
    .replaceAll('\\', '/')
    .replace(UNSEEN, '')
    .replace(DRIVE, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
}
