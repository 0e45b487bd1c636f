import type { Desk, Hours } from './branches.ts'

export type SkRegion =
  | 'JEJU' | 'SEOUL' | 'GIMPO' | 'INCHEON_AIRPORT' | 'BUSAN' | 'GIMHAE' | 'DAEGU'
  | 'DAEJEON' | 'GWANGJU' | 'ULSAN' | 'GANGNEUNG' | 'YEOSU' | 'JEONJU' | 'POHANG'

export type SkBranchRow = {
  readonly code: string
  readonly region: SkRegion
  readonly city: string
  readonly place?: string
  readonly names: string
  readonly address: string
  readonly latitude: number
  readonly longitude: number
  readonly desk: Desk
  readonly hours: Hours
  readonly weekendHours?: Hours
  readonly rideMinutes?: number
  readonly nightFeeWon?: number
  readonly telephone: string
}

const EARLY_TO_LATE = { open: '06:00', close: '23:00' }
const LONG = { open: '07:00', close: '22:00' }
const DAY = { open: '08:30', close: '19:00' }
const SHORT = { open: '09:00', close: '18:00' }

type Rest = Partial<Pick<SkBranchRow, 'place' | 'weekendHours' | 'rideMinutes' | 'nightFeeWon'>>

const branch = (
  code: string, region: SkRegion, city: string, text: string, address: string, [latitude, longitude]: readonly [number, number], desk: Desk, hours: Hours, rest: Rest = {},
): SkBranchRow => ({ code, region, city, names: text, address, latitude, longitude, desk, hours, telephone: `1599-${code.charCodeAt(0)}${code.slice(-2)}`, ...rest })

/** Real towns, invented yards. */
export const SK_BRANCHES: readonly SkBranchRow[] = [
  branch('CJU01', 'JEJU', 'JEJU', '제주공항 본점 / Jeju Airport Main / 済州空港本店 / 济州机场总店', '제주시 용문로 101', [33.5009, 126.4931], 'shuttle', EARLY_TO_LATE, { place: 'CJU', rideMinutes: 5, nightFeeWon: 30_000 }),
  branch('CJU02', 'JEJU', 'JEJU', '제주공항 제2야드 / Jeju Airport Yard 2 / 済州空港第2ヤード / 济州机场二号场', '제주시 오라로 55', [33.4962, 126.5012], 'shuttle', LONG, { place: 'CJU', rideMinutes: 9 }),
  branch('CJU03', 'JEJU', 'JEJU', '제주 EV 스테이션 / Jeju EV Station / 済州EVステーション / 济州电动车站', '제주시 연북로 312', [33.4851, 126.4998], 'shuttle', LONG, { place: 'CJU', rideMinutes: 12 }),
  branch('CJU04', 'JEJU', 'JEJU', '제주 구도심 / Jeju Old Town / 済州旧市街 / 济州老城', '제주시 관덕로 18', [33.5133, 126.5219], 'town', SHORT),
  branch('CJU05', 'JEJU', 'JEJU', '서귀포 중문 / Seogwipo Jungmun / 西帰浦中文 / 西归浦中文', '서귀포시 중문관광로 72', [33.2471, 126.4102], 'town', DAY, { nightFeeWon: 20_000 }),
  branch('SEL01', 'SEOUL', 'SEOUL', '서울역 / Seoul Station / ソウル駅 / 首尔站', '서울 용산구 한강대로 405', [37.5547, 126.9706], 'town', LONG, { place: 'SEOUL-STATION', nightFeeWon: 20_000 }),
  branch('SEL02', 'SEOUL', 'SEOUL', '강남 / Gangnam / 江南 / 江南', '서울 강남구 테헤란로 152', [37.5, 127.0364], 'town', DAY),
  branch('SEL03', 'SEOUL', 'SEOUL', '잠실 / Jamsil / 蚕室 / 蚕室', '서울 송파구 올림픽로 240', [37.5111, 127.0981], 'town', DAY),
  branch('SEL04', 'SEOUL', 'SEOUL', '홍대입구 / Hongdae / 弘大 / 弘大', '서울 마포구 양화로 160', [37.5569, 126.9237], 'town', DAY, { weekendHours: SHORT }),
  branch('SEL05', 'SEOUL', 'SEOUL', '용산역 / Yongsan Station / 龍山駅 / 龙山站', '서울 용산구 한강대로23길 55', [37.5299, 126.9648], 'town', LONG, { place: 'SEOUL-STATION' }),
  branch('GMP01', 'GIMPO', 'SEOUL', '김포공항 / Gimpo Airport / 金浦空港 / 金浦机场', '서울 강서구 하늘길 112', [37.5589, 126.8028], 'airport', EARLY_TO_LATE, { place: 'GMP', nightFeeWon: 30_000 }),
  branch('GMP02', 'GIMPO', 'SEOUL', '마곡 / Magok / 麻谷 / 麻谷', '서울 강서구 마곡중앙로 161', [37.5601, 126.8252], 'shuttle', DAY, { place: 'GMP', rideMinutes: 10 }),
  branch('ICN01', 'INCHEON_AIRPORT', 'SEOUL', '인천공항 T1 / Incheon Airport T1 / 仁川空港T1 / 仁川机场T1', '인천 중구 공항로 272', [37.4488, 126.4513], 'terminal', EARLY_TO_LATE, { place: 'ICN', nightFeeWon: 30_000 }),
  branch('ICN02', 'INCHEON_AIRPORT', 'SEOUL', '인천공항 T2 / Incheon Airport T2 / 仁川空港T2 / 仁川机场T2', '인천 중구 제2터미널대로 446', [37.4681, 126.4339], 'terminal', EARLY_TO_LATE, { place: 'ICN', nightFeeWon: 30_000 }),
  branch('BSN01', 'BUSAN', 'BUSAN', '부산역 / Busan Station / 釜山駅 / 釜山站', '부산 동구 중앙대로 206', [35.1156, 129.0414], 'town', LONG, { place: 'BUSAN-STATION', nightFeeWon: 20_000 }),
  branch('BSN02', 'BUSAN', 'BUSAN', '서면 / Seomyeon / 西面 / 西面', '부산 부산진구 중앙대로 672', [35.1545, 129.0595], 'town', DAY),
  branch('BSN03', 'BUSAN', 'BUSAN', '해운대 / Haeundae / 海雲台 / 海云台', '부산 해운대구 해운대로 620', [35.1631, 129.1586], 'town', DAY),
  branch('GMH01', 'GIMHAE', 'BUSAN', '김해공항 / Gimhae Airport / 金海空港 / 金海机场', '부산 강서구 공항진입로 108', [35.1732, 128.9462], 'airport', EARLY_TO_LATE, { place: 'PUS', nightFeeWon: 30_000 }),
  branch('GMH02', 'GIMHAE', 'BUSAN', '김해공항 제2야드 / Gimhae Yard 2 / 金海第2ヤード / 金海二号场', '부산 강서구 대저로 94', [35.1812, 128.9551], 'shuttle', LONG, { place: 'PUS', rideMinutes: 8 }),
  branch('DGU01', 'DAEGU', 'DAEGU', '동대구역 / Dongdaegu Station / 東大邱駅 / 东大邱站', '대구 동구 동대구로 550', [35.8797, 128.6285], 'town', LONG, { place: 'DONGDAEGU-STATION' }),
  branch('DGU02', 'DAEGU', 'DAEGU', '대구공항 / Daegu Airport / 大邱空港 / 大邱机场', '대구 동구 공항로 221', [35.8989, 128.6389], 'airport', DAY, { place: 'TAE' }),
  branch('DJN01', 'DAEJEON', 'DAEJEON', '대전역 / Daejeon Station / 大田駅 / 大田站', '대전 동구 중앙로 215', [36.3315, 127.4331], 'town', LONG, { place: 'DAEJEON-STATION' }),
  branch('DJN02', 'DAEJEON', 'DAEJEON', '대전 유성 / Daejeon Yuseong / 大田儒城 / 大田儒城', '대전 유성구 대학로 81', [36.3621, 127.3446], 'town', SHORT),
  branch('GWJ01', 'GWANGJU', 'GWANGJU', '광주송정역 / Gwangju-Songjeong Station / 光州松汀駅 / 光州松汀站', '광주 광산구 상무대로 201', [35.1379, 126.7902], 'town', LONG, { place: 'GWANGJU-SONGJEONG-STATION' }),
  branch('GWJ02', 'GWANGJU', 'GWANGJU', '광주공항 / Gwangju Airport / 光州空港 / 光州机场', '광주 광산구 상무대로 420', [35.1399, 126.8108], 'airport', DAY, { place: 'KWJ' }),
  branch('USN01', 'ULSAN', 'ULSAN', '울산역 / Ulsan Station / 蔚山駅 / 蔚山站', '울산 울주군 삼남읍 울산역로 177', [35.5514, 129.1386], 'town', DAY, { place: 'ULSAN-STATION' }),
  branch('GNG01', 'GANGNEUNG', 'GANGNEUNG', '강릉역 / Gangneung Station / 江陵駅 / 江陵站', '강릉시 용지로 176', [37.7645, 128.8996], 'town', LONG, { place: 'GANGNEUNG-STATION' }),
  branch('GNG02', 'GANGNEUNG', 'GANGNEUNG', '경포 / Gyeongpo / 鏡浦 / 镜浦', '강릉시 경포로 365', [37.7953, 128.9081], 'town', SHORT),
  branch('YSU01', 'YEOSU', 'YEOSU', '여수엑스포역 / Yeosu Expo Station / 麗水エキスポ駅 / 丽水世博站', '여수시 망양로 2', [34.7531, 127.7473], 'town', LONG, { place: 'YEOSU-EXPO-STATION' }),
  branch('YSU02', 'YEOSU', 'YEOSU', '여수공항 / Yeosu Airport / 麗水空港 / 丽水机场', '여수시 율촌면 여순로 386', [34.8401, 127.6141], 'airport', DAY, { place: 'RSU' }),
  branch('JNJ01', 'JEONJU', 'JEONJU', '전주역 / Jeonju Station / 全州駅 / 全州站', '전주시 덕진구 동부대로 680', [35.8499, 127.1617], 'town', DAY, { place: 'JEONJU-STATION' }),
  branch('PHG01', 'POHANG', 'POHANG', '포항역 / Pohang Station / 浦項駅 / 浦项站', '포항시 북구 흥해읍 포항역로 1', [36.0717, 129.3419], 'town', DAY, { place: 'POHANG-STATION' }),
]
