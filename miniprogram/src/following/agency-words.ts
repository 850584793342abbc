import type { MyMandate } from '@/api/types'

type Act = MyMandate['acts'][number]
type Paper = NonNullable<MyMandate['done'][number]['paper']>

/** What an agent may do for her, as a villager would say it. */
export const actWords: Readonly<Record<Act, string>> = {
  writeUp: '替你写材料',
  enter: '替你把材料录进对方的系统',
  visitFor: '替你跑一趟',
  accompany: '陪你一起去',
  urge: '替你催',
  receivePapers: '替你收文书',
}

export const paperWords: Readonly<Record<Paper, string>> = {
  taken: '对方收下了材料，还没有决定',
  acceptance: '对方受理了，60 天内答复',
  extension: '对方说要延长，最多再加 30 天',
  opinion: '对方给了处理意见书',
  refusal: '对方不受理，写了理由',
}

export const stateWords: Readonly<Record<MyMandate['state'], string>> = {
  drafted: '等你看',
  active: '有效',
  revoked: '没有签，或者你撤销了',
  resigned: '代理人不办了',
  expired: '到期了',
  ended: '结束了',
}

export const stepWords = ({ act, paper }: MyMandate['done'][number]): string =>
  act ? actWords[act] : paper ? paperWords[paper] : '办了一步'

export const agentWords = (mandate: MyMandate): string => mandate.agents.filter(Boolean).join('、') || '还没有人'
