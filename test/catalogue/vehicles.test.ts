import { describe, expect, it } from 'vitest'
import type { Recognition } from '#domain/vehicle-model.ts'
import { createVehicleDictionary } from '../../src/catalogue/vehicles/dictionary.ts'
import { aSpelling, type Spelt, told } from './a-spelling.ts'

const { recognise } = createVehicleDictionary()
const read = (spelt: string | Spelt): Recognition => recognise(aSpelling(typeof spelt === 'string' ? { name: spelt } : spelt))
const model = (spelt: string | Spelt) => {
  const recognition = read(spelt)
  if (recognition.kind !== 'MODEL') throw new Error(`${JSON.stringify(spelt)} is ${recognition.kind}`)
  return recognition
}

describe('what decides', () => {
  it.each([
    ['아반떼', 'hyundai/avante', 'NAME', 1],
    ['현대 아반떼', 'hyundai/avante', 'NAME', 1],
    ['Hyundai Elantra', 'hyundai/avante', 'ALIAS', 0.98],
    ['伊兰特', 'hyundai/avante', 'NAME', 1],
    ['케이5', 'kia/k5', 'ALIAS', 0.98],
    ['Toyota Corolla or similar', 'toyota/corolla', 'WORDS', 0.95],
    ['★특가★ [완전자차] 더 뉴 쏘렌토 하이브리드 4WD 7인승 (금연) 25년식 만26세이상', 'kia/sorento', 'WORDS', 0.95],
    ['Hyundai Elentra', 'hyundai/avante', 'TYPO', 0.85],
    ['쏘렌도', 'kia/sorento', 'TYPO', 0.85],
    ['몬잉', 'kia/morning', 'TYPO', 0.85],
    ['TOYOTA LAND CRUISER PRA', 'toyota/land-cruiser-prado', 'TYPO', 0.85],
  ])('%s is %s by %s', (name, id, rule, score) => {
    expect(read(name)).toMatchObject({ kind: 'MODEL', model: { id }, rule, score })
  })

  it('is shown in the letters of the supplier', () => {
    expect(model('ＨＹＵＮＤＡＩ Santa-Fe 2.5T').evidence).toBe('Santa-Fe')
    expect(model('ｶﾛｰﾗ ﾌｨｰﾙﾀﾞｰ ハイブリッド').evidence).toBe('カローラ フィールダー')
  })

  it('is less sure of each word that it does not know, and gives up on two beside the name', () => {
    expect(model('아반떼 (행운)').score).toBe(0.93)
    expect(model('Hyundai Kona 1.6 Blorp').score).toBe(0.83)
    expect(read('Toyota Corolla Rumion')).toMatchObject({ kind: 'UNKNOWN', suggestions: [{ model: { id: 'toyota/corolla' }, score: 0.65 }] })
  })
})

describe('spellings', () => {
  it.each([
    ['그랜져 하이브리드', 'hyundai/grandeur'], ['소나타', 'hyundai/sonata'], ['산타페', 'hyundai/santa-fe'], ['현대아반떼하이브리드', 'hyundai/avante'],
    ['디올뉴그랜저', 'hyundai/grandeur'], ['ｱｸｱ', 'toyota/aqua'], ['豐田 凱美瑞', 'toyota/camry'], ['丰田卡罗拉或同级', 'toyota/corolla'],
    ['ヤリス または同等クラス', 'toyota/yaris'], ['Citro&euml;n C3 Aircross', 'citroen/c3-aircross'], ['ŠKODA OCTAVIA COMBI', 'skoda/octavia'], ['K5&nbsp;(DL3)', 'kia/k5'],
    ['Prius c', 'toyota/aqua'], ['Jazz e:HEV', 'honda/fit'], ['Arkana', 'renault/xm3'], ['Koleos', 'renault/qm6'], ['Talisman', 'renault/sm6'],
    ['Picanto', 'kia/morning'], ['Rio', 'kia/pride'], ['Sedona', 'kia/carnival'], ['Grand Carnival', 'kia/carnival'], ['Optima', 'kia/k5'], ['Azera', 'hyundai/grandeur'],
    ['BMW 520d xDrive', 'bmw/5-series'], ['벤츠 E250', 'mercedes-benz/e-class'], ['Mercedes-Benz GLC 300 4MATIC', 'mercedes-benz/glc'], ['MINI Cooper S', 'mini/cooper'],
    ['Compact (Toyota Corolla or similar)', 'toyota/corolla'], ['[렌트] 티볼리', 'kgm/tivoli'],
  ])('%s is %s', (name, id) => {
    expect(told(read(name))).toBe(id)
  })
})

describe('near twins', () => {
  it.each([
    ['아이오닉', 'hyundai/ioniq'], ['아이오닉5', 'hyundai/ioniq-5'], ['Ioniq 6', 'hyundai/ioniq-6'], ['아이오닉 5도어', 'hyundai/ioniq'], ['Ioniq 7', 'UNKNOWN'],
    ['니로 EV', 'kia/niro'], ['니로 플러스', 'kia/niro-plus'], ['Santa Fe', 'hyundai/santa-fe'], ['Santa Cruz', 'hyundai/santa-cruz'],
    ['Yaris', 'toyota/yaris'], ['Yaris Cross', 'toyota/yaris-cross'], ['カローラ', 'toyota/corolla'], ['カローラクロス', 'toyota/corolla-cross'],
    ['Golf', 'volkswagen/golf'], ['Golf Variant', 'volkswagen/golf-variant'], ['Fiat 500', 'fiat/500'], ['Fiat 500X', 'fiat/500x'], ['Fiat 500L', 'fiat/500l'],
    ['Citroen C3', 'citroen/c3'], ['Peugeot 208', 'peugeot/208'], ['Peugeot 2008', 'peugeot/2008'], ['트랙스', 'chevrolet/trax'], ['트레일블레이저', 'chevrolet/trailblazer'],
    ['SM6', 'renault/sm6'], ['QM6', 'renault/qm6'], ['티볼리', 'kgm/tivoli'], ['티볼리 에어', 'kgm/tivoli-air'], ['레이', 'kia/ray'], ['스프레이', 'UNKNOWN'], ['트레이', 'UNKNOWN'],
    ['제네시스 G70', 'genesis/g70'], ['BMW 7 Series G70', 'bmw/7-series'], ['Delica D:5', 'mitsubishi/delica-d-5'], ['Delica D:2', 'mitsubishi/delica-d-2'], ['토레스', 'kgm/torres'], ['토레스 EVX', 'kgm/torres-evx'],
  ])('%s is %s', (name, id) => {
    expect(told(read(name))).toBe(id)
  })

  it.each(['EV7', 'i31', 'GV75', 'X9', 'Q1', 'C9', 'K6', 'SM9'])('%s is no slip of the pen for a short name beside it', (name) => {
    expect(told(read(name))).toBe('UNKNOWN')
  })
})

describe('the make', () => {
  it('that contradicts the name leaves it unknown, and the model is suggested', () => {
    expect(read('Kia Avante')).toMatchObject({ kind: 'UNKNOWN', suggestions: [{ model: { id: 'hyundai/avante' } }, {}, {}] })
    expect(told(read({ name: '아반떼', make: '기아' }))).toBe('UNKNOWN')
    expect(told(read('Perodua Aruz Santa Fe'))).toBe('UNKNOWN')
    expect(told(read('Genesis Avante'))).toBe('UNKNOWN')
  })

  it('of the same house does not', () => {
    expect(told(read('현대 제네시스 G80'))).toBe('genesis/g80')
    expect(told(read({ name: 'Cooper', make: 'BMW' }))).toBe('mini/cooper')
  })

  it('decides what is too short, or a word of every day, without it', () => {
    expect(told(read('208'))).toBe('UNKNOWN')
    expect(told(read({ name: '208', make: 'Peugeot' }))).toBe('peugeot/208')
    expect(told(read({ name: '3', make: 'Mazda' }))).toBe('mazda/mazda3')
    expect(told(read('Rush hour sale'))).toBe('UNKNOWN')
    expect(told(read('Toyota Rush or similar'))).toBe('toyota/rush')
    expect(told(read('Compact EV, charger cable included'))).toBe('CLASS')
    expect(told(read('Dodge Charger'))).toBe('dodge/charger')
  })

  it('decides between two models of one name', () => {
    expect(told(read('Avenger'))).toBe('UNKNOWN')
    expect(told(read({ name: 'Avenger', make: 'Jeep' }))).toBe('jeep/avenger')
    expect(told(read({ name: 'Avenger', make: 'Dodge' }))).toBe('dodge/avenger')
  })

  it('alone names no car', () => {
    expect(['BMW', '현대', 'Toyota or similar', 'Tesla SUV'].map((name) => told(read(name)))).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'])
  })

  it('is ignored where the field holds none', () => {
    expect(told(read({ name: '쏘나타', make: '기타' }))).toBe('hyundai/sonata')
  })
})

describe('a class', () => {
  it.each([
    'Compact SUV or similar', '중형 세단 랜덤', 'Economy 4 door automatic', 'Premium', 'Mini', 'Mini or similar', '쏘나타급 중형', '아반떼급', 'K5급 랜덤', 'コンパクト クラス', '经济型轿车', 'CDAR', '軽自動車クラス K0',
    'Compact (Corolla, Mazda3)',
  ])('is all that %s names', (name) => {
    expect(told(read(name))).toBe('CLASS')
  })

  it('is not what MINI makes', () => {
    expect(told(read({ name: 'Mini', make: 'MINI' }))).toBe('UNKNOWN')
    expect(told(read('미니 쿠퍼'))).toBe('mini/cooper')
  })

  it('is no trim: a premium car is the car', () => {
    expect(model('그랜저 프리미엄')).toMatchObject({ model: { id: 'hyundai/grandeur' }, trim: 'Premium' })
  })

  it('needs a size or a body', () => {
    expect(['Manager special', '랜덤배차', 'Automatic', ''].map((name) => told(read(name)))).toEqual(['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'])
  })
})

describe('two models', () => {
  it('are unknown, and both are suggested', () => {
    expect(read('K5 or K3')).toMatchObject({ kind: 'UNKNOWN', suggestions: [{ model: { id: 'kia/k5' } }, { model: { id: 'kia/k3' } }] })
    expect(told(read('Tesla Model X or Y'))).toBe('UNKNOWN')
  })

  it('are one when the second only says the first in another way', () => {
    expect(told(read('Elantra (아반떼)'))).toBe('hyundai/avante')
  })
})

describe('the generation', () => {
  it.each<[Spelt, string | undefined]>([
    [{ name: '아반떼 CN7' }, 'CN7'],
    [{ name: '쏘나타(DN8) 하이브리드' }, 'DN8'],
    [{ name: '디 올 뉴 그랜저' }, 'GN7'],
    [{ name: '아반떼 7세대' }, 'CN7'],
    [{ name: 'VW Golf Mk7' }, 'Mk7'],
    [{ name: 'Golf 8' }, 'Mk8'],
    [{ name: '신형 아반떼' }, 'CN7'],
    [{ name: '트랙스 크로스오버' }, '9BQC'],
    [{ name: '아반떼', years: [2022, 2024] }, 'CN7'],
    [{ name: '아반떼 23년식' }, 'CN7'],
    [{ name: '아반떼', years: [2018, 2022] }, undefined],
    [{ name: '아반떼' }, undefined],
    [{ name: '더 뉴 카니발' }, undefined],
    [{ name: '더 뉴 카니발', years: [2018, 2019] }, 'YP'],
    [{ name: '더 뉴 카니발', years: [2024, 2025] }, 'KA4'],
    [{ name: '레이' }, 'TAM'],
  ])('of %j is %s', (spelt, code) => {
    expect(model(spelt).generation?.code).toBe(code)
  })
})

describe('fuel, drive and trim', () => {
  it.each([
    ['아반떼 CN7', 'PETROL'], ['모닝', 'PETROL'], ['K5', 'PETROL'], ['베뉴', 'PETROL'],
    // Older SUVs and vans are often diesel, and Golfs anywhere.
    ['싼타페', undefined], ['카니발', undefined], ['Volkswagen Golf', undefined], ['아이오닉 5', undefined],
  ])('of %s, where the name says nothing, usually is %s', (name, usualFuel) => {
    expect(recognise(aSpelling({ name }))).toMatchObject({ kind: 'MODEL', usualFuel })
  })

  it.each<[string, string | undefined]>([
    ['아반떼', undefined], ['아반떼 하이브리드', 'HYBRID'], ['쏘나타 LPi', 'LPG'], ['카니발 2.2 디젤', 'DIESEL'], ['코나 일렉트릭', 'ELECTRIC'], ['RAV4 PHEV', 'PLUG_IN_HYBRID'],
    ['1.6 가솔린 하이브리드 투싼', 'HYBRID'], ['Polo 1.0 TSI', 'PETROL'], ['Ceed 1.6 CRDi', 'DIESEL'], ['BMW 520d', 'DIESEL'], ['Ioniq 5', 'ELECTRIC'], ['넥쏘', 'HYDROGEN'], ['Inster', 'ELECTRIC'],
    ['그랑 콜레오스 E-Tech', 'HYBRID'], ['Megane E-Tech', 'ELECTRIC'], ['フィット e:HEV', 'HYBRID'], ['K5 가솔린/LPG', undefined],
  ])('%s runs on %s', (name, fuel) => {
    expect(model(name).fuel).toBe(fuel)
  })

  it('is not denied silently: the words win over the supplier, and are less sure', () => {
    expect(model({ name: '카니발 디젤', fuel: 'ELECTRIC' })).toMatchObject({ fuel: 'DIESEL', score: 0.85 })
    expect(model({ name: '아반떼 하이브리드', fuel: 'PETROL' })).toMatchObject({ fuel: 'HYBRID', score: 0.95 })
  })

  it('are told in our words', () => {
    expect(model('쏘렌토 4WD 노블레스')).toMatchObject({ drive: 'FOUR_WHEEL', trim: 'Noblesse' })
    expect(model('BMW X5 xDrive')).toMatchObject({ drive: 'ALL_WHEEL', trim: undefined })
    expect(model('투싼 2WD')).toMatchObject({ drive: undefined })
  })
})

describe('seats', () => {
  it('that a model never has speak against it', () => {
    expect(told(read('카니발 11인승'))).toBe('kia/carnival')
    expect(told(read('모닝 11인승'))).toBe('UNKNOWN')
  })
})
