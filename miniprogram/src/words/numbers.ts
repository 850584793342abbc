const step = 1024

/** How big a file is, roughly: 340 KB, 2.5 MB. Nobody needs more digits to know whether it will take long. */
export function saySize(bytes: number): string {
  if (bytes < step * step) return `${Math.max(1, Math.round(bytes / step))} KB`
  const mega = bytes / step / step
  return mega < 10 ? `${Math.round(mega * 10) / 10} MB` : `${Math.round(mega)} MB`
}

/** How long to wait, rounded up: who comes back after that is not turned away again. */
export function sayWait(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `${seconds} 秒`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} 分钟` : `${Math.ceil(minutes / 60)} 小时`
}
