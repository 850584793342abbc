import { platform } from '@platform'
import type { HttpAnswer } from '@/platform/types'
import { ApiError, NoAnswer, type Problem } from './errors'
import type { paths } from './schema'

type Method = 'get' | 'post' | 'put' | 'delete'
type Operation<P extends keyof paths, M extends Method> = M extends keyof paths[P] ? paths[P][M] : never
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends object ? P : never }[keyof paths]
type Json<T> = T extends { content: { 'application/json': infer B } } ? B : undefined
type Good<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202 | 204)]> : never
type BodyOf<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? { body: B }
    : { body: Uint8Array }
  : { body?: never }
type Part<O, K extends 'path' | 'query' | 'header'> = O extends { parameters: { [k in K]: infer V } }
  ? V extends object
    ? { [k in K]: V }
    : object
  : O extends { parameters: { [k in K]?: infer V } }
    ? { [k in K]?: V }
    : object
type Options<O> = BodyOf<O> & Part<O, 'path'> & Part<O, 'query'> & Part<O, 'header'> & { token?: string | undefined; timeout?: number }

interface LooseOptions {
  body?: unknown
  path?: Record<string, string | number>
  query?: Record<string, unknown>
  header?: Record<string, string | undefined>
  token?: string | undefined
  timeout?: number
}

/** Milliseconds; a village's network is slow, and a lost answer costs more than a wait. */
const patience = 20_000

/**
 * One typed call. Rejects with {@link ApiError} when the server refused (its code and Chinese words are in it) and with {@link NoAnswer}
 * when no answer came: then nobody knows whether it was done.
 */
export async function call<M extends Method, P extends PathsWith<M>>(
  method: M,
  path: P,
  options: Options<Operation<P, M>>,
): Promise<Good<Operation<P, M>>> {
  return parse((await exchange(method, path as string, options as LooseOptions)).text) as Good<Operation<P, M>>
}

/** One call that is answered with a text, such as a calendar file. Rejects as {@link call} does. */
export async function readText<P extends PathsWith<'get'>>(path: P, options: Options<Operation<P, 'get'>>): Promise<string> {
  return (await exchange('get', path as string, options as LooseOptions)).text
}

async function exchange(method: Method, path: string, options: LooseOptions): Promise<HttpAnswer> {
  const { body, path: places, query, header, token, timeout } = options
  const headers: Record<string, string> = { accept: 'application/json' }
  for (const [name, value] of Object.entries(header ?? {})) if (value !== undefined) headers[name] = value
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json'
  const answer = await platform
    .request({
      method: method.toUpperCase(),
      url: addressOf(path, places, query),
      headers,
      ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      timeout: timeout ?? patience,
    })
    .catch(() => {
      throw new NoAnswer()
    })
  if (answer.status >= 200 && answer.status < 300) return answer
  throw new ApiError(answer.status, problemOf(answer.text), retryAfter(answer.headers))
}

function addressOf(path: string, places: LooseOptions['path'], query: LooseOptions['query']): string {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(places?.[name] ?? '')))
  const pairs = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length > 0 ? `${url}?${pairs.join('&')}` : url
}

function parse(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}

function problemOf(text: string): Problem | undefined {
  try {
    const body = parse(text) as Partial<Problem> | undefined
    return typeof body?.code === 'string' && typeof body.title === 'string' ? (body as Problem) : undefined
  } catch {
    return undefined
  }
}

function retryAfter(headers: Record<string, string>): number | undefined {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
