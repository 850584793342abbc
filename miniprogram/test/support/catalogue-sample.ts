import type { CategoryChapter, County, Station } from '@/api/types'

export const station = (name: string, at?: { latitude: number; longitude: number }): Station => ({
  name,
  address: '建设路 1 号',
  phone: '0375-1234567',
  openingHours: '工作日 8:30–17:30',
  services: '咨询',
  latitude: at?.latitude ?? null,
  longitude: at?.longitude ?? null,
})

export const counties: readonly County[] = [
  {
    code: '410422',
    name: '叶县',
    latitude: 33.62,
    longitude: 113.36,
    townships: [
      { code: '410422101', name: '任店镇', kind: '镇', station: station('任店镇妇女儿童维权站', { latitude: 33.66, longitude: 113.25 }) },
      { code: '410422102', name: '保安镇', kind: '镇', station: null },
    ],
  },
  {
    code: '410425',
    name: '郏县',
    latitude: 33.97,
    longitude: 113.21,
    townships: [{ code: '410425101', name: '冢头镇', kind: '镇', station: station('巾帼之家') }],
  },
]

const leaf = (code: string, name: string, plain: string | null) => ({ code, name, plain, articles: null, sensitive: false })

export const chapters: readonly CategoryChapter[] = [
  { code: 'E', name: '财产权益', articles: '妇女权益保障法 第六章', organ: '乡镇政府、人民法院', leaves: [leaf('E2', '农村土地和集体成员权益', '分地、分红、补偿没有我的份')] },
  {
    code: 'F',
    name: '婚姻家庭权益',
    articles: '妇女权益保障法 第七章',
    organ: null,
    leaves: [leaf('F1', '家庭暴力', '被家里人打骂、威胁、控制'), leaf('F2', '离婚', '想离婚或正在离婚'), leaf('F5', '家务补偿', null)],
  },
]
