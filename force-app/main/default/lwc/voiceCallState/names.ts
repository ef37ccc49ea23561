/** Whether two names mean one party: equal but for case and outer space, or phone numbers with the same last digits. */
export function isSameName(a: string, b: string): boolean {
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) return true;
  const [digitsA, digitsB] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  const compared = Math.min(digitsA.length, digitsB.length, 10);
  return compared >= 7 && digitsA.slice(-compared) === digitsB.slice(-compared);
}
