let last = 0

/** An id that is unique on the page, to tie a label to its field. */
export function newId(kind: string): string {
  last += 1
  return `${kind}-${last}`
}
