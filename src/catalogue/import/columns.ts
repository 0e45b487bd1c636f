/** What a row may tell, and how its column may be called: as an operator's own list does, or Korea's standard data of rental companies. docs/branches.md lists them. */
export const columnNames = {
  id: ['id', 'branch_id', 'branch_code', 'code', '지점코드', '영업소코드', '지점번호', '관리번호'],
  name: ['name', 'branch', 'branch_name', 'branch_label', '지점', '지점명', '영업소', '영업소명', '이름'],
  company: ['company', 'company_name', 'vendor', 'brand', '업체', '업체명', '회사', '회사명', '상호', '상호명'],
  address: ['address', 'address_road', 'road_address', '주소', '도로명주소', '소재지도로명주소'],
  lot: ['address_lot', 'lot_address', '지번주소', '소재지지번주소'],
  lat: ['lat', 'latitude', '위도'],
  lon: ['lon', 'lng', 'longitude', '경도'],
  telephone: ['telephone', 'phone', 'tel', '전화', '전화번호', '연락처', '대표전화'],
  iata: ['iata', 'airport', '공항코드', '공항'],
  country: ['country', 'country_code', '국가', '국가코드'],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof columnNames

/** Where each column stands, and as the file calls it. */
export type FoundColumns = Readonly<Partial<Record<Column, { readonly index: number; readonly heading: string }>>>

const plain = (heading: string): string => heading.normalize('NFKC').trim().toLowerCase().replaceAll(/[\s_-]+/g, '_').replaceAll(/\([^)]*\)$/g, '')

/** The first heading of the table's order wins where several would do. */
export function findColumns(header: readonly string[]): FoundColumns {
  const headings = header.map(plain)
  const found = Object.entries(columnNames).flatMap(([column, names]) => {
    const known = names.find((name) => headings.includes(name))
    const index = known === undefined ? -1 : headings.indexOf(known)
    return index === -1 ? [] : [[column, { index, heading: header[index]?.trim() ?? column }] as const]
  })
  return Object.fromEntries(found)
}
