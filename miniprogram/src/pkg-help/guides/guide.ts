/** A part of a guide: a heading and short points, each with the article it rests on where it rests on one. */
export interface GuidePart {
  readonly title: string
  readonly lead?: string
  readonly points: readonly GuidePoint[]
  /** Numbered, where people count them. */
  readonly numbered?: boolean
}

export interface GuidePoint {
  readonly text: string
  /** Small print: law and article. */
  readonly basis?: string
}
