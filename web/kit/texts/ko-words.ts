import type {
  BodyType, CoverageExclusion, CoverageForm, CoverageTier, DeskKind, DistanceUnit, DropReason, Due, ExtraUnit, Fuel, FuelPolicy, Gearbox, LicenceKind, LossOfUse,
  MileagePeriod, OfferSort, OpeningDay, PaymentTiming, PlaceKind, PriceLineKind, ServedFrom, SourceState, ValuePartKind, VehicleCategory, VehicleGroupBasis,
} from '../../generated/graphql.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** What the API's codes are called in Korean. */
export const koWords = {
  category: {
    MINI: '경형', ECONOMY: '소형', COMPACT: '준중형', INTERMEDIATE: '중형', STANDARD: '중형 이상', FULLSIZE: '대형', PREMIUM: '고급', LUXURY: '최고급',
    OVERSIZE: '특대형', SPECIAL: '특수',
  } satisfies Words<VehicleCategory>,
  body: {
    TWO_THREE_DOOR: '2·3도어', TWO_FOUR_DOOR: '세단', FOUR_FIVE_DOOR: '세단·해치백', WAGON: '왜건', PASSENGER_VAN: '승합', LIMOUSINE: '리무진', SPORT: '스포츠카',
    CONVERTIBLE: '컨버터블', SUV: 'SUV', OPEN_AIR_ALL_TERRAIN: '오픈형 오프로더', SPECIAL: '특수', PICKUP_SINGLE_CAB: '픽업(1열)', PICKUP_DOUBLE_CAB: '픽업(2열)',
    SPECIAL_OFFER: '차종 랜덤', COUPE: '쿠페', MONOSPACE: '미니밴', RECREATIONAL: '레저용', MOTORHOME: '캠핑카', TWO_WHEEL: '이륜차', ROADSTER: '로드스터',
    CROSSOVER: '크로스오버', COMMERCIAL_VAN: '화물 밴',
  } satisfies Words<BodyType>,
  gearbox: { MANUAL: '수동', AUTOMATIC: '자동' } satisfies Words<Gearbox>,
  fuel: {
    NOT_STATED: '연료 미표시', PETROL: '휘발유', DIESEL: '경유', HYBRID: '하이브리드', PLUG_IN_HYBRID: '플러그인 하이브리드', ELECTRIC: '전기', LPG: 'LPG',
    HYDROGEN: '수소', MULTI_FUEL: '혼용', ETHANOL: '에탄올',
  } satisfies Words<Fuel>,
  desk: {
    IN_TERMINAL: '터미널 안', AT_AIRPORT: '공항 구내', SHUTTLE: '셔틀 이동', IN_TOWN: '시내 지점', DELIVERY: '차량 배달', NOT_STATED: '인수 위치 미표시',
  } satisfies Words<DeskKind>,
  coverageTier: { NONE: '자차 없음', BASIC: '일반자차', PREMIUM: '고급자차', FULL: '완전자차' } satisfies Words<CoverageTier>,
  coverageTierMeaning: {
    NONE: '차량 손해를 보장하지 않습니다', BASIC: '사고 시 면책금을 냅니다', PREMIUM: '면책금은 없지만 한도나 예외가 있습니다',
    FULL: '면책금·한도 없이 휴차보상료, 타이어, 단독사고까지 보장합니다',
  } satisfies Words<CoverageTier>,
  coverageForm: { INCLUDED: '요금에 포함', OPTIONAL: '선택 가입', MANDATORY_AT_DESK: '현장 필수 가입' } satisfies Words<CoverageForm>,
  lossOfUse: {
    CHARGED: '본인 부담', WAIVED: '면제', WAIVED_WITHIN_LIMIT: '한도 내 면제', NOT_STATED: '안내 없음',
  } satisfies Words<LossOfUse>,
  exclusion: {
    TYRES: '타이어', WHEELS: '휠', WINDOWS: '유리', UNDERBODY: '하부', ROOF: '지붕', INTERIOR: '실내', KEYS: '차 키', TOWING: '견인', SNOW_CHAINS: '스노체인',
    OTHER: '그 밖의 약관상 예외',
  } satisfies Words<CoverageExclusion>,
  paymentTiming: { NOW: '예약 시 결제', PARTLY_NOW: '일부 현장 결제', AT_DESK: '현장 결제' } satisfies Words<PaymentTiming>,
  due: { NOW: '예약 시', AT_DESK: '현장에서' } satisfies Words<Due>,
  priceLine: {
    RENTAL: '대여료', ONE_WAY_FEE: '편도 반납 요금', TAX: '세금', AIRPORT_FEE: '공항 이용료', YOUNG_DRIVER_FEE: '젊은 운전자 할증', AFTER_HOURS_FEE: '영업시간 외 요금',
    SERVICE_FEE: '서비스 요금', DISCOUNT: '할인', OTHER_FEE: '기타 요금',
  } satisfies Words<PriceLineKind>,
  fuelPolicy: {
    FULL_TO_FULL: '가득 받아 가득 반납', SAME_LEVEL: '받은 만큼 채워 반납', PREPAID: '연료 선구매', FREE_TANK: '첫 연료 무료', NOT_STATED: '안내 없음',
  } satisfies Words<FuelPolicy>,
  distanceUnit: { KM: 'km', MI: '마일' } satisfies Words<DistanceUnit>,
  mileagePeriod: { DAY: '하루', RENTAL: '대여 기간 동안' } satisfies Words<MileagePeriod>,
  extraUnit: { RENTAL: '대여 1건당', DAY: '1일당' } satisfies Words<ExtraUnit>,
  licence: {
    KR: '한국 면허', CN: '중국 면허', JP: '일본 면허', US: '미국 면허', INTERNATIONAL_PERMIT: '국제운전면허증', KR_TYPE_1: '1종 보통', KR_TYPE_2: '2종 보통', OTHER: '그 밖의 면허',
  } satisfies Words<LicenceKind>,
  placeKind: { AIRPORT: '공항', STATION: '역', CITY: '도시', AREA: '지역', HOTEL: '호텔' } satisfies Words<PlaceKind>,
  sort: {
    PRICE_LOW_FIRST: '낮은 가격순', ALL_IN_LOW_FIRST: '완전자차 포함 낮은 가격순', VALUE_HIGH_FIRST: '가성비순', RATING_HIGH_FIRST: '업체 평점순',
    NEAREST_FIRST: '가까운 지점순', PRICE_HIGH_FIRST: '높은 가격순',
  } satisfies Words<OfferSort>,
  sourceState: {
    PENDING: '확인 중', ANSWERED: '완료', FAILED: '연결 실패', TIMED_OUT: '응답 지연', NOT_SERVED: '이 구간 없음', NOT_ASKED: '조회 제한',
  } satisfies Words<SourceState>,
  sourceMeaning: {
    PENDING: '아직 답을 기다리고 있습니다', ANSWERED: '', FAILED: '연결하지 못해 차량이 빠졌습니다', TIMED_OUT: '제시간에 답하지 않아 차량이 빠졌습니다',
    NOT_SERVED: '이 장소나 시간에는 차량을 제공하지 않습니다', NOT_ASKED: '지금은 더 조회할 수 없어 차량이 빠졌습니다',
  } satisfies Words<SourceState>,
  servedFrom: { LIVE: '방금 확인한 가격', MEMORY: '최근 확인한 가격', SHARED_CACHE: '최근 확인한 가격' } satisfies Words<ServedFrom>,
  dropReason: {
    MALFORMED: '정보를 읽을 수 없음', BROKEN_REFERENCE: '지점·차종 정보 누락', UNKNOWN_CLASS: '차급을 알 수 없음', PRICE_MISMATCH: '항목 합계와 총액 불일치',
    CURRENCY_NOT_SUPPORTED: '지원하지 않는 통화', OUTSIDE_PLACE: '찾는 장소에서 너무 먼 지점', OVER_LIMIT: '약속된 수량 초과',
  } satisfies Words<DropReason>,
  valuePart: {
    PRICE: '가격', COVERAGE: '포함 보험', CANCELLATION: '무료 취소', RATING: '업체 평점', DISTANCE: '지점 거리', MILEAGE: '주행거리',
  } satisfies Words<ValuePartKind>,
  groupBasis: { MODEL: '모델 확정', CLASS: '동급 차량', SPELLING: '공급사 표기' } satisfies Words<VehicleGroupBasis>,
  day: {
    MONDAY: '월', TUESDAY: '화', WEDNESDAY: '수', THURSDAY: '목', FRIDAY: '금', SATURDAY: '토', SUNDAY: '일', PUBLIC_HOLIDAY: '공휴일',
  } satisfies Words<OpeningDay>,
}
