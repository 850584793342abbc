// The page's life in a test: shown as soon as it is mounted.
export const onLaunch = (work: () => void) => {
  work()
}
export const onShow = (work: () => void) => {
  work()
}
export const onLoad = (work: (query: Record<string, string>) => void) => {
  work(pageQuery)
}
export const onHide = () => undefined
export const onUnload = () => undefined
export const onPageScroll = () => undefined

/** What the page is opened with; set before mounting. */
export const pageQuery: Record<string, string> = {}
