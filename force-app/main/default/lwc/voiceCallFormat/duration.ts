const two = (n: number): string => String(n).padStart(2, '0');

/** `1:42`, or `1:02:03` from an hour on; whole seconds, rounded down. Not known (null): an en dash. */
export function formatDuration(ms: number | null): string {
  if (ms === null) return '–';
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}
