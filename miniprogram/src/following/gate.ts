import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { watch } from 'vue'
import { ApiError } from '@/api/errors'
import { Overtaken } from '@/api/work'
import { replace } from '@/navigation/go'
import { onWipe, wipeable } from '@/safety/memory'
import { forgetSession, isUnlocked, session, withSession } from '@/stores/session'

/**
 * Her file is open for fifteen minutes. When they end, or when the server says so, everything of it leaves the memory, and the page that
 * asks for the PIN stands in its place; after that she is back where she was.
 */
export type GatedPage = 'myComplaints' | 'complaint' | 'notices' | 'mandates' | 'mandate' | 'asks' | 'survey' | 'myBookings' | 'consents' | 'leave'

export const gate = wipeable(() => ({
  /** Why she is asked again; empty on her first way here. */
  why: '',
  /** Where to go on afterwards. */
  backTo: '' as GatedPage | '',
  /** She wants to open another file, although one is open. */
  another: false,
}))

/** What she is told on her first way to a page that is not about one matter; the others explain themselves. */
const firstWords: Partial<Record<GatedPage, string>> = {
  myBookings: '约好的时间只给你看。先用查询密码或回执码打开。',
  consents: '你同意过什么，也只给你看。先用查询密码或回执码打开。',
  leave: '注销账号之前，先用查询密码确认是你。还没交过事的没有查询密码，也不用注销：30 天以后账号会自己删掉。',
}
const timeIsUp = '为了安全，打开 15 分钟后会自动收起来。再输一次，就回到刚才那一页，没发出去的字还在。'
const locks = new Set<() => void>()
let visible: { page: GatedPage } | undefined
/** Counts up whenever the content goes: an answer to a question of before must not bring it back. */
let visit = 0

onWipe(() => {
  visit += 1
})

/** State that holds what the server told of her file: gone with the visit, and already when the fifteen minutes end. */
export function lockable<T extends object>(initial: () => T): T {
  const state = wipeable(initial)
  locks.add(() => {
    Object.assign(state, initial())
  })
  return state
}

/** Nothing of a file stays that was here before: when it is put away, and when another one is opened. */
export function emptyFile(): void {
  visit += 1
  for (const lock of locks) lock()
}

/** Puts the file away. A page of it that is open gives way to the one that asks for the proof. */
export function lockFile(): void {
  const wasOpen = session.unlockedUntil !== ''
  if (session.onlyComplaint) forgetSession()
  session.unlockedUntil = ''
  emptyFile()
  if (!visible) return
  gate.backTo = visible.page
  gate.why = wasOpen ? timeIsUp : (firstWords[visible.page] ?? '')
  replace('progress')
}

let timer: ReturnType<typeof setTimeout> | undefined
watch(
  () => session.unlockedUntil,
  until => {
    clearTimeout(timer)
    if (until) timer = setTimeout(lockFile, Math.max(0, Date.parse(until) - Date.now()))
  },
  { flush: 'sync' },
)

/** For pages that show something of her file. `load` runs whenever the page is seen and the file is open. */
export function gatedPage(page: GatedPage, load: () => void): void {
  const mine = { page }
  const leave = () => {
    if (visible === mine) visible = undefined
  }
  onShow(() => {
    visible = mine
    // Timers sleep while the phone does.
    if (isUnlocked()) load()
    else lockFile()
  })
  onHide(leave)
  onUnload(leave)
}

/** A call about her file. Rejects with {@link Overtaken} when the file is closed before the answer is there. */
export async function asHers<T>(work: (token: string) => Promise<T>): Promise<T> {
  if (!isUnlocked()) {
    lockFile()
    throw new Overtaken()
  }
  const mine = visit
  const answer = await withSession(work).catch((failure: unknown) => {
    if (mine === visit && needsProof(failure)) lockFile()
    if (mine !== visit) throw new Overtaken()
    throw failure
  })
  if (mine !== visit) throw new Overtaken()
  return answer
}

const needsProof = (failure: unknown): boolean =>
  failure instanceof ApiError && (failure.code === 'step-up-required' || failure.status === 401)

/** To the page that she came for, or to the one she was sent away from. */
export function goOn(): void {
  const target = gate.backTo || 'myComplaints'
  forgetWay()
  // A receipt opens one matter: there is no list of them.
  replace(session.onlyComplaint && target === 'myComplaints' ? 'complaint' : target)
}

/** She is there, or went elsewhere. */
export function forgetWay(): void {
  Object.assign(gate, { why: '', backTo: '', another: false })
}
