import { readTexts, settings } from './package-files.mjs'

export const name = 'No address of anybody else'

/**
 * `scheme://host` anywhere, and `//host` where an address may begin, so that neither a comment nor a division is taken for one.
 * An address put together from pieces is not seen here; the browser journeys fail on every request that leaves the product.
 */
const addresses = /(?:https?|wss?):\/\/[^\s"'`<>)\\]+|(?<=["'`(=]\s*)\/\/[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+[^\s"'`<>)\\]*/g

/** What may stand there, and why nobody is ever contacted. */
const allowed = [
  { address: /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink|1998\/Math\/MathML)$/, why: 'XML namespaces: names, not addresses' },
  { address: /^https:\/\/vuejs\.org\/error-reference\//, why: 'the text of an error of Vue, thrown and never fetched' },
  { address: /^https:\/\/uniapp\.dcloud\.net\.cn\/tutorial\/run\/mp-log\.html/, why: 'a hint that uni-app prints to the console' },
]

export async function check({ weapp, h5 }) {
  const own = settings().VITE_API_BASE
  const isForeign = address => !(own && (address === own || address.startsWith(`${own}/`))) && !allowed.some(entry => entry.address.test(address))
  const faults = [weapp, h5].flatMap(folder =>
    readTexts(folder).flatMap(({ file, text }) =>
      [...new Set(text.match(addresses) ?? [])].filter(isForeign).map(address => `${file}: ${address}`),
    ),
  )
  return { faults }
}
