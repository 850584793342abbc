import { beforeEach, describe, expect, it } from 'vitest'
import type { MyComplaint } from '@/api/types'
import { askWithdrawal, draft, rate, rating, sendSupplement, sent, startDraft, withdrawal } from '@/following/actions'
import { choose, chosen, opened } from '@/following/complaint'
import { matter, matterId, openFile, refusal, supplemented, withState } from '../support/matter'
import { answerWith, json, requests } from '../support/platform'

const at = '2026-11-26T00:48:00+08:00'
const posts = () => requests.filter(({ method }) => method === 'POST')

/** The wire: `post` answers what she does, the file then looks as `after` says. */
function serve(post: Parameters<typeof answerWith>[0], after: () => MyComplaint | Error = () => matter()) {
  answerWith(request => {
    if (request.method === 'POST') return post(request)
    const file = after()
    return file instanceof Error ? file : json(200, file)
  })
}

beforeEach(() => {
  openFile(matter())
  startDraft()
})

describe('adding facts', () => {
  it('sends her words, shows them, and empties the field', async () => {
    serve(
      () => json(201, { id: 's1', addedAt: at }),
      () => matter({ steps: [...matter().steps, supplemented(at)] }),
    )
    draft.text = '  同事可以作证  '

    expect(await sendSupplement()).toBe(true)

    expect(posts()[0]).toMatchObject({ url: `/api/v1/complaints/${matterId}/supplements`, body: '{"text":"同事可以作证"}' })
    expect(draft.text).toBe('')
    expect(sent.words).toEqual([{ at, text: '同事可以作证' }])
    expect(opened.complaint?.steps).toHaveLength(2)
  })

  it('nothing written is not sent', async () => {
    draft.text = ' \n '

    expect(await sendSupplement()).toBe(false)

    expect(requests).toHaveLength(0)
    expect(draft.failure).toContain('先写几句')
  })

  it('two taps send once', async () => {
    serve(() => json(201, { id: 's1', addedAt: at }))
    draft.text = '一次'

    await Promise.all([sendSupplement(), sendSupplement()])

    expect(posts()).toHaveLength(1)
  })

  it('a refusal keeps the words in the field', async () => {
    serve(() => refusal(409, 'case-state', '案件现在的状态不能做这一步。'))
    draft.text = '还在'

    expect(await sendSupplement()).toBe(false)

    expect(draft).toMatchObject({ text: '还在', failure: '案件现在的状态不能做这一步。', unsure: -1 })
  })

  it('a lost answer is looked up: what has arrived is not sent again', async () => {
    serve(
      () => new Error('request:fail'),
      () => matter({ steps: [...matter().steps, supplemented(at)] }),
    )
    draft.text = '到了'

    expect(await sendSupplement()).toBe(true)

    expect(posts()).toHaveLength(1)
    expect(sent.words).toEqual([{ at, text: '到了' }])
  })

  it('when the network stays gone, the next tap looks before it sends', async () => {
    let gone = true
    serve(
      () => new Error('request:fail'),
      () => (gone ? new Error('request:fail') : matter({ steps: [...matter().steps, supplemented(at)] })),
    )
    draft.text = '到了吗'
    expect(await sendSupplement()).toBe(false)
    expect(draft.text).toBe('到了吗')
    gone = false

    expect(await sendSupplement()).toBe(true)

    expect(posts()).toHaveLength(1)
  })

  it('and sends when it had not arrived', async () => {
    let gone = true
    serve(
      () => (gone ? new Error('request:fail') : json(201, { id: 's1', addedAt: at })),
      () => (gone ? new Error('request:fail') : matter()),
    )
    draft.text = '没到'
    await sendSupplement()
    gone = false

    expect(await sendSupplement()).toBe(true)

    expect(posts()).toHaveLength(2)
  })

  it('words that she changed meanwhile are sent although the first ones arrived', async () => {
    let gone = true
    serve(
      () => (gone ? new Error('request:fail') : json(201, { id: 's2', addedAt: '2026-11-26T00:50:00+08:00' })),
      () => (gone ? new Error('request:fail') : matter({ steps: [...matter().steps, supplemented(at)] })),
    )
    draft.text = '头一遍'
    await sendSupplement()
    gone = false
    draft.text = '头一遍，再加一句'

    expect(await sendSupplement()).toBe(true)

    expect(sent.words.map(({ text }) => text)).toEqual(['头一遍', '头一遍，再加一句'])
    expect(posts()).toHaveLength(2)
  })

  it('a draft belongs to its matter', () => {
    draft.text = '这件的'
    choose('another')
    startDraft()
    expect(draft).toMatchObject({ complaintId: 'another', text: '' })

    draft.text = '那件的'
    startDraft()
    expect(draft.text).toBe('那件的')
  })
})

describe('asking to withdraw', () => {
  it('sends the reason when there is one, and shows that it was asked', async () => {
    serve(
      () => json(202, undefined),
      () => withState({ withdrawalRequested: true }),
    )
    Object.assign(withdrawal, { asking: true, reason: ' 和好了 ' })

    expect(await askWithdrawal()).toBe(true)

    expect(posts()[0]).toMatchObject({ url: `/api/v1/complaints/${matterId}/withdrawals`, body: '{"reason":"和好了"}' })
    expect(opened.complaint?.state.withdrawalRequested).toBe(true)
    expect(withdrawal).toMatchObject({ asking: false, reason: '' })
  })

  it('needs no reason', async () => {
    serve(() => json(202, undefined))

    await askWithdrawal()

    expect(posts()[0]?.body).toBe('{"reason":null}')
  })

  it('a lost answer counts when the file shows that it was asked', async () => {
    serve(
      () => new Error('request:fail'),
      () => withState({ withdrawalRequested: true }),
    )

    expect(await askWithdrawal()).toBe(true)
  })

  it('a refusal keeps the question open, with the reason and the words', async () => {
    serve(() => refusal(409, 'case-state', '案件现在的状态不能做这一步。'))
    Object.assign(withdrawal, { asking: true, reason: '写好的' })

    expect(await askWithdrawal()).toBe(false)

    expect(withdrawal).toMatchObject({ asking: true, reason: '写好的', failure: '案件现在的状态不能做这一步。' })
  })
})

describe('rating', () => {
  const ended = () => withState({ status: 'closed', mayRate: true, maySupplement: false })

  it('is sent once: afterwards there is nothing to send', async () => {
    opened.complaint = ended()
    serve(
      () => json(204, undefined),
      () => withState({ status: 'closed', rating: 4, mayRate: false }),
    )
    rating.stars = 4

    expect(await rate()).toBe(true)
    expect(await rate()).toBe(false)

    expect(posts()).toHaveLength(1)
    expect(posts()[0]?.body).toBe('{"stars":4}')
    expect(opened.complaint?.state.rating).toBe(4)
  })

  it('two taps send once', async () => {
    opened.complaint = ended()
    serve(() => json(204, undefined), ended)
    rating.stars = 5

    await Promise.all([rate(), rate()])

    expect(posts()).toHaveLength(1)
  })

  it('a matter in hand cannot be rated', async () => {
    rating.stars = 5

    expect(await rate()).toBe(false)
    expect(requests).toHaveLength(0)
  })

  it('no star is no rating', async () => {
    opened.complaint = ended()

    expect(await rate()).toBe(false)

    expect(requests).toHaveLength(0)
    expect(rating.failure).toContain('先点一颗星')
  })

  it('rated on another phone meanwhile: the file says so, no error', async () => {
    opened.complaint = ended()
    serve(
      () => refusal(409, 'not-rateable', '办结以后才能评价，每件事评价一次。'),
      () => withState({ status: 'closed', rating: 2, mayRate: false }),
    )
    rating.stars = 5

    expect(await rate()).toBe(true)
    expect(opened.complaint?.state.rating).toBe(2)
  })
})

it('another matter begins without the questions of the last one', () => {
  Object.assign(withdrawal, { asking: true, reason: 'x' })
  rating.stars = 3
  choose('another')

  startDraft()

  expect(chosen.id).toBe('another')
  expect([withdrawal.asking, withdrawal.reason, rating.stars]).toEqual([false, '', 0])
})
