/** What counts of a receipt code: letters and digits, capital, look-alikes as the server reads them, in groups of four. */
export function readReceipt(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return (signs.match(/.{1,4}/g) ?? []).join('-')
}

/** Letters and digits in a receipt code. */
export const receiptLength = 20
/** How many of them she has typed. */
export const countSigns = (typed: string): number => readReceipt(typed).replace(/-/g, '').length
