/** What goes with the account. What stays is the server's to say: it knows the law and the periods. */
export const gone = ['你的微信和交上来的事之间的联系', '你设的查询密码', '你的同意记录和消息开通记录，法律要求留下的除外'] as const
