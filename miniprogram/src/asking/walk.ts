import { wipeable } from '@/safety/memory'

export interface WalkPlan<Step extends string> {
  readonly first: Step
  /** Where all is read once more. */
  readonly check: Step
  steps(): readonly Step[]
  /** What is missing on a step, as words to her; empty when she can go on. */
  problem(step: Step): string
}

export interface WalkState<Step extends string> {
  step: Step
  /** She came to mend one thing, and goes back to where she was. */
  mending: boolean
  /** Where that is. */
  after: Step
  /** She tried to go on while something was missing. */
  tried: boolean
}

/** One question a screen: where in a form she is, and how she goes on and back. */
export function makeWalk<Step extends string>(plan: WalkPlan<Step>) {
  const atFirst = (): WalkState<Step> => ({ step: plan.first, mending: false, after: plan.check, tried: false })
  const walk = wipeable(atFirst)
  const indexOf = (step: Step) => Math.max(0, plan.steps().indexOf(step))

  function show(step: Step): void {
    walk.step = step
    walk.tried = false
  }

  function mended(): void {
    walk.mending = false
    show(walk.after)
  }

  return {
    walk,

    /** Back to the first question. */
    startWalk(): void {
      Object.assign(walk, atFirst())
    },

    /** What is missing here, once she has tried to go on; goes as soon as it is mended. */
    missing: (): string => (walk.tried ? plan.problem(walk.step) : ''),

    position: (): { number: number; of: number } => ({ number: indexOf(walk.step) + 1, of: plan.steps().length }),

    /** One step on, when nothing is missing. `skip`: without what is optional here. */
    next(skip = false): void {
      walk.tried = !skip && plan.problem(walk.step) !== ''
      if (walk.tried) return
      if (walk.mending) {
        mended()
        return
      }
      const steps = plan.steps()
      show(steps[Math.min(steps.length - 1, indexOf(walk.step) + 1)] ?? plan.check)
    },

    /** One step back; false at the first one. Nothing she wrote is lost. */
    previous(): boolean {
      if (walk.mending) {
        mended()
        return true
      }
      const before = plan.steps()[indexOf(walk.step) - 1]
      if (!before) return false
      show(before)
      return true
    },

    /** To one step, and from there to the check, or to `after`. */
    mend(step: Step, after: Step = plan.check): void {
      show(step)
      walk.mending = true
      walk.after = after
    },
  }
}
