import { wipeable } from '@/safety/memory'

/** What she searched for, kept while she looks at one topic and comes back. */
export const reading = wipeable(() => ({ words: '' }))
