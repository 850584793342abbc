const files = import.meta.glob<string>('./icons/*.svg', { query: '?raw', import: 'default', eager: true })

const byName = Object.fromEntries(Object.entries(files).map(([path, svg]) => [path.slice('./icons/'.length, -'.svg'.length), svg]))

/** An icon of the one family (Tabler, MIT) as an image in the page itself: nothing is fetched. */
export function iconImage(name: string, colour: string): string {
  const svg = (byName[name] ?? '').replace(/currentColor/g, colour).replace(/\s+/g, ' ')
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
