import { platform } from '@platform'
import { reactive } from 'vue'
import type { PrivacyQuestion } from '@/platform/types'
import { onWipe } from '@/safety/memory'

/** The button of WeChat that proves to it that she agreed; its id goes into the answer. */
export const agreeButton = 'privacy-agree'

/**
 * WeChat holds back an interface that touches her data until she has agreed to its privacy guide. Several may be held back at once, and
 * several pages may lie on the stack: the page that is seen puts one question for all of them.
 */
export const privacy = reactive({
  waiting: 0,
  /** Which page is seen, by a number that each page takes for itself. */
  visible: 0,
})

// Not in the reactive state: they are WeChat's callbacks, to be called as they are.
let questions: PrivacyQuestion[] = []
let listening = false
let lastPage = 0

// Who leaves has answered: otherwise the interface would wait for ever, and the next question with it.
onWipe(disagree)

/** WeChat keeps one listener, the last: there is one for all pages. */
export function listenForQuestions(): void {
  if (listening) return
  listening = true
  platform.onPrivacyQuestion(question => {
    questions.push(question)
    privacy.waiting = questions.length
  })
}

export function newPage(): number {
  lastPage += 1
  return lastPage
}

export function pageSeen(page: number): void {
  privacy.visible = page
}

/** The question does not follow her to the next page: what she did not answer is a no. */
export function pageLeft(page: number): void {
  if (privacy.visible !== page) return
  privacy.visible = 0
  disagree()
}

export const isAskedOn = (page: number): boolean => privacy.waiting > 0 && privacy.visible === page

export function agree(): void {
  answer(question => {
    question.agree(agreeButton)
  })
}

/** Everything that needs no such interface stays usable. */
export function disagree(): void {
  answer(question => {
    question.disagree()
  })
}

function answer(say: (question: PrivacyQuestion) => void): void {
  const waiting = questions
  questions = []
  privacy.waiting = 0
  waiting.forEach(say)
}
