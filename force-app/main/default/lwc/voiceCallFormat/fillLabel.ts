/** Replaces `{0}`, `{1}` … in a custom label by the values, in one pass. */
export function fillLabel(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
