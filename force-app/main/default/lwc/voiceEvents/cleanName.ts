/** Cleans a name for comparison: the contract's "cleaned", with its case kept. Empty: the text names nobody. */
export function cleanName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/g, ' ')
    .normalize('NFC')
    .trim();
}
