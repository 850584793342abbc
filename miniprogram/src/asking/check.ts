/** One thing she told, to be read once more before it goes. */
export interface CheckLine<Step extends string = string> {
  readonly step: Step
  readonly name: string
  readonly value: string
}
