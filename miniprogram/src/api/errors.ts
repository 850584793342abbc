import { sayWait } from '@/words/numbers'

/** Problem details (RFC 9457) as the API writes them. */
export interface Problem {
  readonly code: string
  /** Plain Chinese: what happened and what to do. */
  readonly title: string
  /** Chinese words by field, when single fields are to blame. */
  readonly errors?: Record<string, string[]>
}

/** The server answered, and refused. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | undefined,
    /** Seconds to wait before the next try, when the server says so. */
    readonly retryAfter?: number,
  ) {
    super(problem?.code ?? `http-${status}`)
  }

  get code(): string {
    return this.problem?.code ?? ''
  }
}

/** No answer came: the network is gone, or the server. Whether it was done is unknown. */
export class NoAnswer extends Error {}

const noAnswer = '网络断了，请看看手机信号，再点一次。急事请打 12338，有危险请打 110。'
const strange = '系统现在忙不过来，请过几分钟再试。急事请打 12338，有危险请打 110。'

/** What to tell her, always with something she can do. */
export function wordsFor(failure: unknown): string {
  if (failure instanceof NoAnswer) return noAnswer
  if (failure instanceof ApiError && failure.problem) {
    const first = Object.values(failure.problem.errors ?? {})[0]?.[0]
    const words = first ?? failure.problem.title
    return failure.retryAfter ? `${words}（${sayWait(failure.retryAfter * 1000)}后可再试）` : words
  }
  return strange
}
