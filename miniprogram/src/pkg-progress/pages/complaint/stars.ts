/** What one to five stars mean. */
export const starNames = ['很不满意', '不太满意', '一般', '比较满意', '很满意'] as const
