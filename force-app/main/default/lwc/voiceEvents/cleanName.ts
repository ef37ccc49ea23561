/** Printable ASCII with single spaces inside: most names, and clean already. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** Cleans a name for comparison: "cleaned" in docs/contract.md#same-party, with its case kept. Empty: the text names nobody. */
export function cleanName(name: string): string {
  if (CLEAN.test(name)) return name;
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim();
}
