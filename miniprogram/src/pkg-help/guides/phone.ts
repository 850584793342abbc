import type { GuidePart } from './guide'

/** Only what holds for WeChat and browsers in general: menus move between versions, so the words say what to look for, not the exact path. */
export const inWeChat: GuidePart = {
  title: '在微信里',
  lead: '不同的微信版本，按钮的位置会有点不一样。',
  points: [
    { text: '最近用过的小程序：微信首页往下拉，或“发现”里的“小程序”。按住这一个，删掉。不要加到“我的小程序”。' },
    { text: '删掉以后，你给过的隐私同意也会清掉，下次打开会再问一遍。' },
    { text: '搜过的字：微信“搜一搜”会记住，点搜索记录旁边的删除。' },
    { text: '“服务通知”：同意过收消息的，会在那里出现一条。里面只写“有新消息”，不写是什么事。看完可以删掉。' },
    { text: '微信支付：这里什么都不要钱，账单里不会有。' },
    { text: '给过的允许（位置、话筒、相册）：在小程序右上角“…”的“设置”里看得到，可以关。' },
    { text: '和别人聊过这件事的对话：删那几句，不要整个都删。对方手机里还有。' },
  ],
}

export const onPhone: GuidePart = {
  title: '在手机里',
  points: [
    { text: '照片、截图、录像：删了以后，还要到相册的“最近删除”里再删一次。' },
    { text: '云相册：开了自动备份的，别的手机、电脑上也会有。' },
    { text: '通话记录：删掉那一条就行。' },
    { text: '短信：发过 12110、收过验证码的，删掉那一条。' },
    { text: '剪贴板：复制过回执码，再去复制一句别的话，盖掉它。' },
  ],
}

export const inBrowser: GuidePart = {
  title: '用浏览器打开的',
  points: [
    { text: '用“无痕”或“隐私”窗口打开，关掉就不留记录。' },
    { text: '忘了用的：到浏览器的历史记录里，删掉这一个网址。这里的各个页面在记录里只有一个网址，名字也看不出是什么。' },
    { text: '下载过的文件，到“下载”里看一看。' },
  ],
}

export const cannotHide: GuidePart = {
  title: '这些藏不住',
  points: [
    { text: '电话账单。话费是他交的、号码是他名下的，他可能查得到你打过哪些号码。' },
    { text: '位置。开了微信“位置共享”、手机“查找”，或和他共用苹果、华为等账号，他可能看得到你在哪里。' },
    { text: '登在别处的微信。电脑、平板上也登着你的微信，那里看得见消息。在微信设置的“账号与安全”里可以看登过的设备。' },
    { text: '手表、汽车、家里的摄像头，也可能记下你去过哪里、说过什么。' },
    { text: '装了监看软件的手机，你做什么他都可能知道。电掉得特别快、他总知道不该知道的事，就要当心。' },
    { text: '小程序的名字和图标，没删之前在“最近”里看得到。' },
  ],
}

export const careful: GuidePart = {
  title: '要紧的几句话',
  points: [
    { text: '最稳当的是用别人的手机：信得过的朋友、村（居）委会、站里的电话。' },
    { text: '不要一下子全删光。手机忽然干干净净，也会让人起疑。' },
    { text: '“快速离开”会清掉这里填的东西，换成普通页面。它清不掉微信的“最近”、相册和通话记录。' },
    { text: '5 分钟没有动，这里也会自己清掉、离开。' },
    { text: '改密码、关位置共享之前先想一想：他发现了会不会发火？先和站里的人商量。' },
  ],
}

export const phoneGuide: readonly GuidePart[] = [careful, inWeChat, onPhone, inBrowser, cannotHide]
