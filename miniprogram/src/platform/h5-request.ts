import type { HttpAnswer, HttpRequest } from './types'

/** `fetch` without cookies and without the browser's store: an answer is gone when the page is. */
export async function request({ method, url, headers, body, timeout }: HttpRequest): Promise<HttpAnswer> {
  const answer = await fetch(url, {
    method,
    headers,
    body: (body as BodyInit | undefined) ?? null,
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeout),
    // Signing out must arrive although the page is left in the same moment.
    keepalive: method === 'DELETE',
  })
  return { status: answer.status, headers: Object.fromEntries(answer.headers.entries()), text: await answer.text() }
}
