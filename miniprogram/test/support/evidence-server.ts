import type { HttpRequest } from '@/platform/types'
import { answerWith, json } from './platform'

export const chunkSize = 4

/** The API's evidence endpoints, in memory, for one complaint. `before` may answer instead, once it is set. */
export function evidenceServer() {
  const server = {
    files: new Map<string, { size: number; sha256: string; chunks: Map<number, Uint8Array>; complete: boolean }>(),
    unlocked: true,
    before: undefined as undefined | ((request: HttpRequest) => ReturnType<typeof json> | Error | undefined),
    puts: [] as number[],
  }
  const stateOf = (id: string) => {
    const file = server.files.get(id)
    if (!file) return json(404, { code: 'not-found', title: '没有找到。' })
    const { size, chunks, complete } = file
    return json(200, {
      id,
      state: complete ? 'complete' : 'uploading',
      kind: 'photo',
      size,
      chunkSize,
      chunks: Math.ceil(size / chunkSize),
      uploaded: [...chunks.keys()],
    })
  }
  const put = (id: string, number: number, body: Uint8Array) => {
    server.files.get(id)?.chunks.set(number, body)
    server.puts.push(number)
    return stateOf(id)
  }
  const begin = (body: { size: number; sha256: string }) => {
    const id = `e${server.files.size + 1}`
    server.files.set(id, { ...body, chunks: new Map(), complete: false })
    return stateOf(id)
  }
  const finish = (id: string) => {
    const file = server.files.get(id)
    if (file) file.complete = true
    return stateOf(id)
  }
  answerWith(request => {
    const early = server.before?.(request)
    if (early) return early
    if (request.url === '/api/v1/sessions') return json(201, { token: 't' })
    if (request.url === '/api/v1/receipts/lookup') {
      return json(200, { token: 'r', unlockedUntil: '2099-01-01T00:00:00Z', complaint: { id: 'c1' } })
    }
    if (!server.unlocked) return json(403, { code: 'step-up-required', title: '请先输入查询密码或回执码。' })
    const [, id = '', rest = ''] = /\/evidence\/?([^/]*)\/?(.*)$/.exec(request.url) ?? []
    if (!id) return begin(JSON.parse(request.body as string) as { size: number; sha256: string })
    if (rest === 'complete') return finish(id)
    return rest ? put(id, Number(rest.split('/')[1]), request.body as Uint8Array) : stateOf(id)
  })
  return server
}
