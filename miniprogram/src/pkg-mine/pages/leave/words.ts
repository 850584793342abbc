/** What goes with the account. What stays is the server's to say: it knows the law and the periods. */
export const gone = ['你的微信和交上来的事之间的联系', '没有用在哪件事上的同意记录', '微信消息的开通记录'] as const
