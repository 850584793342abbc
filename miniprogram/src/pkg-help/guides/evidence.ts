import type { GuidePart } from './guide'

const ruling = '最高法人身安全保护令规定'
const dvLaw = '反家庭暴力法'
const henan = '河南省反家庭暴力条例'
const item = (number: string) => `${ruling} 第 6 条（${number}）`

/** What a court looks at for a protection order: eleven kinds, Judicial Interpretation [2022] 17, art. 6. */
export const kinds: GuidePart = {
  title: '这 11 样都算证据',
  lead: '不用样样都有，也不用全部齐了才去。法院看的是：这件事“很可能是真的”。',
  numbered: true,
  points: [
    { text: '你自己说的经过：哪一天、在哪里、做了什么。', basis: item('一') },
    { text: '警察给他的告诫书，或处罚决定书。', basis: item('二') },
    { text: '报警的记录：报警回执、出警记录、做过的笔录。', basis: item('三') },
    { text: '他写过的悔过书、保证书。', basis: item('四') },
    { text: '录音、录像、照片：出事的时候、后来调解处理的时候，都算。', basis: item('五') },
    { text: '他和你、和你家里人之间的电话录音、短信、微信、邮件。', basis: item('六') },
    { text: '医院的病历、检查单、诊断。', basis: item('七') },
    { text: '你向村（居）委会、妇联、单位、民政求助过，他们记下的。在这里说的也算一份。', basis: item('八') },
    { text: '亲戚、邻居的话；孩子按年纪能说清楚的话。', basis: item('九') },
    { text: '伤情鉴定的意见。', basis: item('十') },
    { text: '别的能说明这件事的东西。', basis: item('十一') },
  ],
}

export const collecting: GuidePart = {
  title: '出了事，怎么留',
  lead: '人的安全比证据要紧。能走先走，东西以后可以补。',
  points: [
    { text: '报警。让警察记下来，要一张报警回执；轻的也可以请警察出告诫书。', basis: `${dvLaw} 第 15、16 条；${henan} 第 23、24 条` },
    { text: '受了伤就去医院，告诉医生是怎么伤的。医院应当记下来，需要时可以开诊断证明。', basis: `${henan} 第 29 条` },
    { text: '拍照：先拍能看出是你的，再拍伤，再拍打坏的东西和屋里的样子。过两三天淤青更明显，再拍一次。' },
    { text: '记下日子、钟点、地方、他做了什么、谁看见了。写几句就行。' },
    { text: '聊天记录留原来的，不要只留一句，前后几句也要看得见。' },
    { text: '自己拿不到的，比如监控、出警记录，可以请法院去调。', basis: `${ruling} 第 5 条` },
  ],
}

export const keeping: GuidePart = {
  title: '放在哪里才安全',
  points: [
    { text: '他会翻你的手机，就不要放在这部手机里。交到这里之后，把相册和“最近删除”里的也删掉。' },
    { text: '可以放在信得过的人那里：娘家人、朋友、站里的人。让他们存着，不要转发。' },
    { text: '纸的东西（病历、回执、证件复印件）放在家外面。' },
    { text: '手机、电脑会自动把照片传到“云”上的，看看那个账号他知不知道密码。' },
    { text: '最早的那一份不要剪、不要改、不要加字。' },
  ],
}

export const avoiding: GuidePart = {
  title: '这些不要做',
  points: [
    { text: '不要为了录音录像激他、拦他，也不要当着他的面录。' },
    { text: '不要让孩子去录、去作证给你看。' },
    { text: '不要去别人的住处偷装录音、摄像的东西，不要破解他的手机。这样来的，法院可能不认，还可能惹上官司。' },
    { text: '不要发到群里、网上。他看见了会更危险，也伤到你和孩子的隐私。' },
    { text: '不要签看不懂的纸，也不要签空白的纸。' },
  ],
}

export const order: GuidePart = {
  title: '拿这些能申请什么',
  lead: '人身安全保护令：法院下令，不许他打你、骚扰你、跟着你，也可以让他搬出去。',
  points: [
    { text: '受了家暴，或者真有这个危险，就能申请。不用先离婚。', basis: `${dvLaw} 第 23 条；${ruling} 第 1 条` },
    { text: '不交费，不用担保。', basis: `${henan} 第 35 条` },
    { text: '一般 72 小时内有结果，紧急的 24 小时内。', basis: `${dvLaw} 第 28 条` },
    { text: '不会写字也行，可以到法院口头说，由法院记下来。', basis: `${dvLaw} 第 24 条` },
    { text: '被吓住、被看住，或年老、残疾、重病，自己去不了：家里人、警察、妇联、村（居）委会可以替你申请。', basis: `${dvLaw} 第 23 条；${ruling} 第 2 条` },
    { text: '他说“是你先有错”，或者他不出声，都不影响法院下令。', basis: `${ruling} 第 7、8 条` },
    { text: '最长管 6 个月，到期之前可以申请延长。', basis: `${dvLaw} 第 30 条` },
    { text: '你已经搬走的，不许把你现在住哪里告诉他，保护令上也不写。', basis: `${henan} 第 37 条` },
  ],
}

export const evidenceGuide: readonly GuidePart[] = [collecting, kinds, keeping, avoiding, order]
