const kilo = 1024
const mega = kilo * kilo

/** A file's size for people: 350 KB, 2.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < mega) return `${Math.max(1, Math.round(bytes / kilo))} KB`
  return `${(bytes / mega).toFixed(bytes < 10 * mega ? 1 : 0)} MB`
}
