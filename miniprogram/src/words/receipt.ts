/** Twenty letters and digits in groups of four, as they can be read out and written down. */
export const inGroups = (code: string): string => (code.replace(/[\s-]/g, '').match(/.{1,4}/g) ?? []).join(' ')
