import type { MyReferralAsk } from '@/api/types'

/** What of her would be told, as she would say it. */
export const fieldWords: Readonly<Record<MyReferralAsk['fields'][number], string>> = {
  name: '你的名字',
  phone: '你的电话',
  safeContact: '怎么联系你才安全',
  summary: '发生了什么（简单几句）',
  needs: '你需要什么',
  address: '你住在哪里',
}

export const serviceWords: Readonly<Record<MyReferralAsk['service'], string>> = {
  police: '请警察来管',
  medical: '看病治伤',
  legalAid: '法律援助',
  forensic: '做伤情鉴定',
  shelter: '找地方住',
  legalHelp: '法律上帮忙',
  counselling: '心理老师帮忙',
  careOfDependants: '照顾老人孩子',
  relief: '给些钱物',
  investigation: '请他们依法查',
  other: '别的帮助',
}

export const askStateWords: Readonly<Record<MyReferralAsk['state'], string>> = {
  asked: '等你回答',
  agreed: '你同意了',
  declined: '你没有同意',
  takenBack: '你收回了同意',
  calledOff: '不用回答了',
}
