/** One answer that can be picked. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find(choice => choice.value === value)?.label ?? ''
