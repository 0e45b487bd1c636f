import type { Drive, Fuel } from '#domain/acriss.ts'

/** Words that tell the fuel. */
export const fuelWords: readonly (readonly [says: Fuel, words: string])[] = [
  ['PETROL', '가솔린|휘발유|petrol|gasoline|benzin|benzina|essence|ガソリン|ガソリン车|汽油|汽油车|汽油版|燃油|燃油车|燃油版'],
  ['DIESEL', '디젤|경유|diesel|ディーゼル|クリーンディーゼル|柴油|柴油车|柴油版'],
  [
    'HYBRID',
    '하이브리드|하이브리드차|하브|hev|hv|hybrid|full hybrid|self charging hybrid|e-tech hybrid|e-tech full hybrid|ハイブリッド|ハイブリッド车|混动|混动版|混合动力|油电|油电混合|油电混动|双擎|锐混动|智能电混双擎|' +
    'e:hev|i-mmd|e-power|epower|이파워|e파워',
  ],
  ['PLUG_IN_HYBRID', '플러그인|플러그인 하이브리드|phev|phv|plug-in|plug-in hybrid|プラグイン|プラグインハイブリッド|插电|插混|插电混动|插电混合|插电式混动|插电式混合动力|4xe|dm-i|dm-p|tfsi e|tfsie|e-hybrid|gte|e-tech plug-in|e-tech plug-in hybrid'],
  ['ELECTRIC', 'ev|bev|전기|전기차|전기자동차|순수전기|순수전기차|일렉트릭|일렉트리파이드|전동화|전동화 모델|electric|electrified|fully electric|all electric|100 electric|電気|電気自動車|エレクトリック|电动|电动车|电动版|纯电|纯电动|纯电动车|纯电版'],
  ['LPG', 'lpg|lpi|lpe|lpdi|엘피지|엘피아이|lpg차|autogas|bi-fuel|eco-g|液化气'],
  ['HYDROGEN', '수소|수소차|수소전기|수소전기차|fcev|fcv|fuel cell|hydrogen|水素|燃料電池|氢能|氢燃料'],
]

/** Names of engines that burn one fuel; a hybrid may have them too, so they count only where nothing clearer is said. */
export const engineWords: readonly (readonly [says: Fuel, words: string])[] = [
  ['PETROL', 'gdi|t-gdi|tgdi|mpi|cvvl|cvvt|tsi|tfsi|fsi|etsi|tce|puretech|ecoboost|에코부스트|vtec|vtec turbo|vvt-i|mivec|skyactiv-g|skyactiv-x|hemi|gasoline turbo|가솔린 터보'],
  ['DIESEL', 'tdi|crdi|hdi|bluehdi|dci|blue dci|cdti|tdci|ecoblue|multijet|cdi|bluetec|vgt|e-vgt|d|ddi|디젤 터보|skyactiv-d|xdi|e-xdi|td4|sd4|jtd|jtdm|di-d|d-4d|sd'],
]

/** Words of electrification that leave open which: a Captur E-Tech is a hybrid, a Megane E-Tech is electric. */
export const electrifiedWords = 'e-tech|이테크|recharge|리차지|リチャージ|e-tech engineered'

export const driveWords: readonly (readonly [says: Drive, words: string])[] = [
  ['FOUR_WHEEL', '4wd|e-4wd|4x4|4륜|4륜구동|사륜|사륜구동|4 wheel drive|four wheel drive|四駆|四輪駆動|4駆|四驱|四轮驱动|allgrip'],
  ['ALL_WHEEL', 'awd|s-awd|sh-awd|all wheel drive|htrac|xdrive|x드라이브|엑스드라이브|4matic|4매틱|quattro|콰트로|4motion|e-four|all4|symmetrical awd|e-4orce|全轮驱动|全驱|双电机四驱|dual motor|듀얼모터'],
]
export const twoWheelWords =
  '2wd|fwd|rwd|4x2|ff|2륜|2륜구동|이륜구동|전륜|전륜구동|후륜|후륜구동|2駆|二駆|2 wheel drive|front wheel drive|rear wheel drive|sdrive|前驱|后驱|两驱|前轮驱动|后轮驱动'
