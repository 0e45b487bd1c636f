/** `id, ko, en, ja, zh, other spellings`, the others parted by `|`. An empty name is the English one. */
export type MakeRow = readonly [id: string, ko: string, en: string, ja: string, zh: string, others?: string]

/** The makers whose models we know, by the names that they use themselves in each country. */
export const makeRows: readonly MakeRow[] = [
  ['hyundai', '현대', 'Hyundai', 'ヒョンデ', '现代', '현대자동차|현대차|ヒュンダイ|現代自動車|北京现代|Beijing Hyundai'],
  ['kia', '기아', 'Kia', 'キア', '起亚', '기아자동차|기아차|起亜|悦达起亚|东风悦达起亚|Kia Motors'],
  ['genesis', '제네시스', 'Genesis', 'ジェネシス', '捷尼赛思'],
  ['kgm', 'KG모빌리티', 'KG Mobility', 'KGモビリティ', 'KG汽车', 'KGM|쌍용|쌍용자동차|쌍용차|케이지모빌리티|KG 모빌리티|SsangYong|Ssang Yong|双龙|サンヨン|双竜'],
  ['chevrolet', '쉐보레', 'Chevrolet', 'シボレー', '雪佛兰', 'Chevy|시보레|쉐보레자동차|GM대우|대우|한국GM|한국지엠|지엠|Daewoo|GM Korea|上汽通用雪佛兰'],
  ['renault', '르노', 'Renault', 'ルノー', '雷诺', '르노삼성|르노코리아|르노 코리아|삼성|르노삼성자동차|르노자동차|Renault Samsung|Renault Korea|Samsung|RSM|雷诺三星|ルノーサムスン'],
  ['bmw', 'BMW', 'BMW', 'BMW', '宝马', '비엠더블유|비엠|华晨宝马'],
  ['mercedes-benz', '메르세데스-벤츠', 'Mercedes-Benz', 'メルセデス・ベンツ', '奔驰', '벤츠|메르세데스|Benz|Mercedes|MB|Mercedes AMG|메르세데스 AMG|AMG|ベンツ|メルセデス|梅赛德斯奔驰|梅赛德斯|北京奔驰|Merc|賓士'],
  ['mini', '미니', 'MINI', 'ミニ', '迷你', 'BMW MINI|BMWミニ|宝马mini|宝马迷你|BMW 미니'],
  ['tesla', '테슬라', 'Tesla', 'テスラ', '特斯拉'],
  ['audi', '아우디', 'Audi', 'アウディ', '奥迪', '一汽奥迪|奧迪'],
  ['volkswagen', '폭스바겐', 'Volkswagen', 'フォルクスワーゲン', '大众', 'VW|폴크스바겐|폭스바켄|ワーゲン|上汽大众|一汽大众|上海大众|福斯'],
  ['volvo', '볼보', 'Volvo', 'ボルボ', '沃尔沃', '富豪'],
  ['toyota', '토요타', 'Toyota', 'トヨタ', '丰田', '도요타|一汽丰田|广汽丰田|豐田|TOYOTA GR'],
  ['lexus', '렉서스', 'Lexus', 'レクサス', '雷克萨斯', '凌志'],
  ['honda', '혼다', 'Honda', 'ホンダ', '本田', '广汽本田|东风本田'],
  ['nissan', '닛산', 'Nissan', 'ニッサン', '日产', '니싼|니산|日産|东风日产'],
  ['mazda', '마쓰다', 'Mazda', 'マツダ', '马自达', '마즈다|마츠다|长安马自达|一汽马自达|馬自達'],
  ['suzuki', '스즈키', 'Suzuki', 'スズキ', '铃木'],
  ['daihatsu', '다이하쓰', 'Daihatsu', 'ダイハツ', '大发', '다이하츠'],
  ['subaru', '스바루', 'Subaru', 'スバル', '斯巴鲁', '수바루|速霸陆'],
  ['mitsubishi', '미쓰비시', 'Mitsubishi', 'ミツビシ', '三菱', '미츠비시|三菱自動車|广汽三菱'],
  ['ford', '포드', 'Ford', 'フォード', '福特', '长安福特'],
  ['jeep', '지프', 'Jeep', 'ジープ', '吉普', '짚'],
  ['chrysler', '크라이슬러', 'Chrysler', 'クライスラー', '克莱斯勒'],
  ['dodge', '닷지', 'Dodge', 'ダッジ', '道奇', '다지'],
  ['gmc', 'GMC', 'GMC', 'GMC', 'GMC', '지엠씨|吉姆西'],
  ['cadillac', '캐딜락', 'Cadillac', 'キャデラック', '凯迪拉克'],
  ['lincoln', '링컨', 'Lincoln', 'リンカーン', '林肯'],
  ['buick', '뷰익', 'Buick', 'ビュイック', '别克', '上汽通用别克'],
  ['peugeot', '푸조', 'Peugeot', 'プジョー', '标致', '东风标致'],
  ['citroen', '시트로엥', 'Citroën', 'シトロエン', '雪铁龙', '시트로앵|东风雪铁龙'],
  ['opel', '오펠', 'Opel', 'オペル', '欧宝', 'Vauxhall|복스홀|Opel Vauxhall'],
  ['fiat', '피아트', 'Fiat', 'フィアット', '菲亚特'],
  ['alfa-romeo', '알파 로메오', 'Alfa Romeo', 'アルファロメオ', '阿尔法罗密欧', '알파로메오|Alfa'],
  ['seat', '세아트', 'SEAT', 'セアト', '西雅特', '세앗'],
  ['skoda', '스코다', 'Škoda', 'シュコダ', '斯柯达', 'Skoda|スコダ|上汽斯柯达'],
  ['dacia', '다치아', 'Dacia', 'ダチア', '达契亚', '다키아'],
  ['land-rover', '랜드로버', 'Land Rover', 'ランドローバー', '路虎', '랜드 로버'],
  ['porsche', '포르쉐', 'Porsche', 'ポルシェ', '保时捷', '포르셰'],
  ['polestar', '폴스타', 'Polestar', 'ポールスター', '极星'],
  ['mg', 'MG', 'MG', 'MG', '名爵', '엠지|上汽名爵'],
  ['byd', '비야디', 'BYD', 'BYD', '比亚迪', '비와이디'],
  ['vinfast', '빈패스트', 'VinFast', 'ビンファスト', 'VinFast'],
  ['isuzu', '이스즈', 'Isuzu', 'いすゞ', '五十铃', '이스주|イスズ|いすず|江西五十铃'],
]

/** A brand is named beside the house that it belongs to: 현대 제네시스 G80, BMW MINI Cooper. */
export const houseOf: Readonly<Record<string, string>> = {
  genesis: 'hyundai', mini: 'bmw', lexus: 'toyota', polestar: 'volvo', dacia: 'renault', dodge: 'chrysler', jeep: 'chrysler', lincoln: 'ford', 'alfa-romeo': 'fiat',
}

/** Makers of whose models we know none: a spelling that names one is never read as a model of another maker. */
export const otherMakes =
  'Perodua|Proton|Jaguar|재규어|ジャガー|捷豹|Infiniti|인피니티|インフィニティ|英菲尼迪|Acura|어큐라|讴歌|Maserati|마세라티|玛莎拉蒂|Bentley|벤틀리|宾利|' +
  'Ferrari|페라리|法拉利|Lamborghini|람보르기니|兰博基尼|Rolls Royce|롤스로이스|劳斯莱斯|Aston Martin|애스턴마틴|McLaren|맥라렌|Cupra|쿠프라|Lada|Tata|Mahindra|' +
  'Holden|Geely|吉利|Haval|哈弗|Chery|奇瑞|Great Wall|GWM|长城|Hongqi|红旗|Roewe|荣威|Wuling|五菱|Xpeng|小鹏|NIO|蔚来|Li Auto|理想|Zeekr|极氪|Denza|腾势|' +
  'Xiaomi|샤오미|小米|Trumpchi|传祺|Aion|埃安|Baojun|宝骏|Changan|长安|Lynk Co|领克|Luxgen|Maxus|大通|Iveco|Saab|Lancia|Hino|히노|日野|Fuso|Rivian|Lucid|' +
  'Jetour|Omoda|Jaecoo|Exeed|Togg|Lotus|로터스|Bugatti|Scania|만트럭'
