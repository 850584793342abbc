/** Nationwide public lines that anybody might look up. None of them tells why this page is open. */
export const publicNumbers = [
  { name: '政务服务便民热线', number: '12345' },
  { name: '天气预报', number: '12121' },
  { name: '火车票', number: '12306' },
  { name: '供电服务', number: '95598' },
  { name: '社保和就业', number: '12333' },
  { name: '公积金', number: '12329' },
  { name: '医保', number: '12393' },
  { name: '税务', number: '12366' },
  { name: '邮政', number: '11183' },
] as const
