/** Matches printable ASCII with single spaces inside: most names are that, and need no cleaning. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** Cleans a name for comparison, as docs/contract.md#same-party defines it, but keeps its case. Empty: the text names nobody. */
export function cleanName(name: string): string {
  if (CLEAN.test(name)) return name;
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim();
}
