/** Levels of equipment and what makers call their versions: first as it is written in English, then the other spellings. */
export const trims: readonly string[] = [
  // Hyundai, Kia, Genesis
  'Smart|스마트|スマート', 'Modern|모던|モダン', 'Inspiration|인스퍼레이션|インスピレーション', 'Exclusive|익스클루시브|エクスクルーシブ', 'Calligraphy|캘리그래피|캘리그라피', 'Style|스타일',
  'Value Plus|밸류 플러스|밸류+', 'Value|밸류', 'Prestige|프레스티지|プレステージ', 'Noblesse|노블레스|ノブレス', 'Signature|시그니처|시그니쳐|シグネチャー', 'Gravity|그래비티|그라비티', 'Trendy|트렌디',
  'Le Blanc|르블랑|르 블랑', 'Celebrity|셀러브리티|셀레브리티', 'Honors|아너스', 'Lounge|라운지|ラウンジ|尊享', 'Tourer|투어러|ツアラー', 'Limousine|리무진|リムジン', 'Hi-Limousine|하이리무진|하이 리무진',
  'Best Selection|베스트 셀렉션', 'X-Line|X라인|엑스라인', 'GT-Line|GT라인|지티라인', 'N Line|N라인|엔라인', 'Urban|어반', 'Flux|플럭스', 'Sportline', 'Campus', 'City Line', 'Earth|어스', 'Air|에어|エア|エアー', 'Light|라이트', 'Taxi|택시|택시형', 'Bi-Tone|바이톤',
  'Van|밴형', 'Cargo|카고|カーゴ', 'The Black|더 블랙', 'Black Ink|블랙 잉크', 'Wellside|웰사이드', 'Camp|캠프', 'Adventure|어드벤처', 'X-Pro|X프로|엑스프로', 'Gravity Plus', 'Master Class|마스터즈|마스터스|Masters',
  // KG Mobility, Renault Korea, Chevrolet
  'Khan|칸', 'Armour|아머', 'Premier|프리미어|프리미에르|Première', 'Activ|액티브|Active|アクティブ', 'Techno|테크노', 'Iconic|아이코닉', 'Esprit Alpine|에스프리 알핀|Alpine|알핀', 'Inspire|인스파이어', 'High Country|하이컨트리|하이 컨트리', 'Redline|레드라인', 'Midnight|미드나잇', 'Perfect Black|퍼펙트 블랙',
  // Germany, Sweden
  'AMG Line|AMG 라인|AMGライン', 'Avantgarde|아방가르드|アバンギャルド', 'M Sport|M 스포츠|M스포츠|Mスポーツ|M运动套装|M Sport Pro', 'S line|S라인|Sライン', 'R-Line|R라인|Rライン', 'Highline|하이라인|ハイライン', 'Comfortline|컴포트라인', 'Trendline|트렌드라인', 'JCW|John Cooper Works|존 쿠퍼 웍스',
  'Inscription|인스크립션', 'Momentum|모멘텀', 'R-Design|R디자인', 'Ultimate|얼티밋|울티메이트', 'Ultra|울트라', 'Core', 'Bright|브라이트', 'Cross Country|크로스컨트리|크로스 컨트리', 'Allspace|올스페이스', 'Competition|컴페티션', 'Turbo S|터보 S', '4S', 'Gran Limousine',
  // Tesla and other electric cars
  'Long Range|롱레인지|ロングレンジ|长续航|长续航版|长续航全轮驱动版', 'Standard Range|스탠다드 레인지|スタンダードレンジ|标准续航|标准续航版', 'Performance|퍼포먼스|パフォーマンス|高性能版', 'Plaid|플래드',
  // Japan
  'Custom|커스텀|カスタム', 'Highway Star|ハイウェイスター|하이웨이스타', 'Spada|スパーダ|스파다', 'Crosstar|クロスター|크로스타', 'Luxe|リュクス', 'Aero|エアロ', 'Home|ホーム', 'Ness|ネス', 'Grand Cabin|グランドキャビン|그랜드캐빈', 'Super GL|スーパーGL', 'Welcab|ウェルキャブ', 'Stingray|スティングレー', 'Sport Hybrid',
  // America
  'Denali|데날리', 'Rubicon|루비콘|ルビコン', 'Sahara|사하라|サハラ', 'Overland|오버랜드', 'Laredo', 'Summit|서밋', 'Unlimited|언리미티드|アンリミテッド', 'Willys|윌리스', 'Wildtrak', 'Raptor|랩터', 'Trail Boss', 'Trailhawk', 'Big Bend', 'Outer Banks', 'Badlands', 'EcoTec',
  // Europe
  'Ambition', 'Elegance|엘레강스', 'Selection', 'Intens', 'Allure|알뤼르', 'Feel', 'Shine|샤인', 'Evolution', 'Equilibre', 'Pop', 'Titanium|티타늄', 'Trend|트렌드', 'ST-Line', 'Vignale', 'Connect', 'Xcellence', 'Reference', 'Cosmo', 'Enjoy', 'Innovation', 'Excellence', 'Tekna', 'Acenta', 'N-Connecta', 'Visia', 'Icon', 'Dynamic|다이내믹',
  'Stepway', 'Multispace', 'Design|디자인', 'Easy', 'Cross', 'You', 'Max', 'Pro|프로', 'Rock', 'Zen', 'Evo', 'Monte Carlo', 'Scout', 'Tech|테크', 'Life|라이프',
  // Everybody
  'Comfort|컴포트|コンフォート', 'Classic|클래식|クラシック|经典', 'Edition|에디션|エディション', 'Special Edition|스페셜 에디션|特别版|限量版', 'Limited|리미티드|リミテッド', 'Platinum|플래티넘|プラチナ', 'Touring|투어링|ツーリング', 'Sport|스포츠|スポーツ|Sports|运动|运动型', 'Plus|플러스|プラス',
  'Deluxe|디럭스|デラックス|DX', 'Super|슈퍼|スーパー', 'Royal|로얄|로열|ロイヤル', 'Executive|이그제큐티브|エグゼクティブ', 'Choice|초이스', 'Basic|베이직', 'High|하이', 'Long|롱|롱바디|롱휠베이스|ロング|LWB|长轴|长轴版|长轴距|Maxi', 'Business|비즈니스', 'Launch Edition|런치 에디션', 'First Edition|퍼스트 에디션', 'VIP', 'Night Edition|나이트 에디션',
  '舒适|舒适型|舒适版', '豪华|豪华型|豪华版', '尊贵|尊贵型|尊贵版', '尊享型|尊享版', '旗舰|旗舰型|旗舰版', '精英|精英型|精英版', '时尚|时尚型|时尚版', '先锋|先锋型|先锋版', '标准型|标准版', '进取型|进取版', '领先型|领先版', '卓越型|卓越版', '荣耀型|荣耀版', '冠军版', '智驾版', '智享版', '乐享版', '悦享版', '畅享版', '都市版', '风尚型|风尚版', '劲享版', '商务版', '行政型|行政版', '自由版', '活力版', '骑士版', '青春版', '潮流版', '领航版', '基本型', '尊荣型|尊荣版', '致雅版', '锋尚版', '改款版',
]

/** Letters and numbers that makers put behind a name; each is its own trim. */
export const trimCodes =
  'N|R|S|X|T|L|G|E|H|B|Z|Q|V|M|F|GT|GTS|GTI|RS|SS|ST|SE|LE|LT|LS|LTZ|XLE|XSE|LX|EX|SX|SXT|SV|SL|SR|XL|XLT|GX|GL|GLX|GLS|TRD|SEL|VX|EX-L|Ti|Si|HSE|FR|RE|LXi|VXi|SR5|GR|GR Sport|LR|V1|V3|V5|V7|T5|T7|C5|C7|S7|S9|Li|xi|iV|1LT|2LT|P7|SLE|SLT|GS|GE|XS|XT|4Z'

/** Levels that are the names of classes too. */
export const trimsOfClasses: readonly string[] = [
  'Premium|프리미엄|プレミアム', 'Luxury|럭셔리|ラグジュアリー', 'Standard|스탠다드|스탠더드|スタンダード', 'Elite|엘리트|エリート',
]
