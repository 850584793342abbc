/** One answer that can be picked. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}
