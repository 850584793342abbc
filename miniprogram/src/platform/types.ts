/** A file she picked: where the platform keeps it until she leaves, and how to read a piece of it. */
export interface PickedFile {
  readonly name: string
  readonly size: number
  readonly kind: 'photo' | 'audio' | 'video' | 'document'
  /** For showing a photo or a frame of a video; empty when there is nothing to show. */
  readonly preview: string
  /** Reads bytes `[from, to)`. */
  read(from: number, to: number): Promise<Uint8Array>
  /** Lets go of what the platform keeps for it. */
  release(): void
}

export interface Position {
  readonly latitude: number
  readonly longitude: number
}

export type PickKind = 'photo' | 'video' | 'audio' | 'document'

/** WeChat asks before it lets a private interface be used; the answer goes back through these. */
export interface PrivacyQuestion {
  agree(buttonId: string): void
  disagree(): void
}

/** A voice note being taken. */
export interface Recording {
  /** Rejects when nothing could be recorded after all. */
  stop(): Promise<PickedFile>
  cancel(): void
}

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: string | Uint8Array
  /** Milliseconds. */
  readonly timeout: number
}

export interface HttpAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly text: string
}

/** All that differs between WeChat and a browser stands behind this one interface; `#ifdef` in scripts would blind the type checker. */
export interface Platform {
  readonly name: 'h5' | 'mp-weixin'

  /** A login code for POST /sessions; null when this place has no way to sign in (a plain browser outside the demo). */
  loginCode(): Promise<string | null>

  /** One request. Rejects only when no answer came. */
  request(request: HttpRequest): Promise<HttpAnswer>

  /** Fills with random bytes fit for keys. */
  randomBytes(length: number): Promise<Uint8Array>

  /** Opens the phone's dialler with the number in it. */
  call(number: string): void

  /** Opens a text message to the number where the phone can; otherwise the number is shown to be copied by hand. */
  text(number: string): boolean

  /** Lets her pick files. An empty list when she changed her mind. */
  pick(kind: PickKind, most: number): Promise<PickedFile[]>

  /** Whether a file can be given to her phone at all. */
  readonly canSaveFile: boolean

  /** Gives her phone a file. Never called but on a press. */
  saveFile(name: string, type: string, text: string): void

  /** Starts a voice note; null when the phone or she refuses. `atLimit`: it is as long as one may be, ten minutes, and has to be stopped. */
  record(atLimit: () => void): Promise<Recording | null>

  /** Asks once for the position; null when refused or unknown. Never called but on a press. */
  position(): Promise<Position | null>

  /** Asks for subscription messages; must run inside the handler of a tap. Answers the template ids she accepted. */
  askSubscriptions(templateIds: string[]): Promise<string[]>

  /** Whether this place can send her WeChat messages at all. */
  readonly canSubscribe: boolean

  /** Tells `ask` whenever WeChat wants her agreement to its privacy guide first. */
  onPrivacyQuestion(ask: (question: PrivacyQuestion) => void): void
  openPrivacyGuide(): void

  /** While shielded, screenshots and the app switcher show nothing where the platform allows it, and nothing can be shared. */
  shield(on: boolean): void

  /** Calls back when she takes a screenshot, where the platform tells. */
  onScreenshot(told: () => void): void

  /** Her own type size in the phone's settings, as a factor of normal. */
  typeScale(): number

  navigation: NavigationPlatform
}

export interface NavigationPlatform {
  open(path: string): void
  /** Replaces the page that is open. */
  replace(path: string): void
  back(): void
  /** The browser's back button asks the page, which may go back one step only; null: it leaves. WeChat's own button cannot be asked. */
  intercept(back: (() => void) | null): void
  /** Forgets the way here: nothing is left to go back to. */
  restart(path: string): void
  /** Leaves for the neutral page at once and leaves no way back. */
  vanish(): void
}
