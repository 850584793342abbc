import { vi } from 'vitest'
import type { HttpAnswer, HttpRequest, Platform } from '@/platform/types'

type Answer = Partial<HttpAnswer> | Error
type Responder = (request: HttpRequest) => Answer | Promise<Answer>

let responder: Responder = request => new Error(`unexpected ${request.method} ${request.url}`)
export const requests: HttpRequest[] = []

/** The wire: every request goes to `respond`; an Error stands for a network that is gone. */
export function answerWith(respond: Responder): void {
  responder = respond
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  text: body === undefined ? '' : JSON.stringify(body),
})

export const platform = {
  name: 'h5' as const,
  loginCode: vi.fn<Platform['loginCode']>(),
  request: async (request: HttpRequest): Promise<HttpAnswer> => {
    requests.push(request)
    const answer = await responder(request)
    if (answer instanceof Error) throw answer
    return { status: 200, headers: {}, text: '', ...answer }
  },
  randomBytes: (length: number) => Promise.resolve(crypto.getRandomValues(new Uint8Array(length))),
  call: vi.fn<Platform['call']>(),
  text: vi.fn<Platform['text']>(),
  pick: vi.fn<Platform['pick']>(),
  canSaveFile: true,
  saveFile: vi.fn<Platform['saveFile']>(),
  record: vi.fn<Platform['record']>(),
  position: vi.fn<Platform['position']>(),
  askSubscriptions: vi.fn<Platform['askSubscriptions']>(),
  canSubscribe: true,
  onPrivacyQuestion: vi.fn<Platform['onPrivacyQuestion']>(),
  openPrivacyGuide: vi.fn<Platform['openPrivacyGuide']>(),
  shield: vi.fn<Platform['shield']>(),
  onScreenshot: vi.fn<Platform['onScreenshot']>(),
  typeScale: () => 1,
  navigation: {
    open: vi.fn<(path: string) => void>(),
    replace: vi.fn<(path: string) => void>(),
    back: vi.fn<() => void>(),
    intercept: vi.fn<(back: (() => void) | null) => void>(),
    restart: vi.fn<(path: string) => void>(),
    vanish: vi.fn<() => void>(),
  },
}

export function resetPlatform(): void {
  requests.length = 0
  responder = request => new Error(`unexpected ${request.method} ${request.url}`)
  vi.clearAllMocks()
  platform.loginCode.mockResolvedValue('code')
  platform.text.mockReturnValue(true)
}
