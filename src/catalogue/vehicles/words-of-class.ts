/** Words that name a size or a body: alone they offer a class of cars, beside a model's name they say what it is anyway. */
export const classWords: readonly string[] = [
  // Sizes
  'mini|mini class|mini car|미니|ミニ|迷你|迷你型|경차|경형|경승용|경승용차|軽|軽自動車|軽乗用車|微型|微型车|kei|kei car|small|small car|city car|스몰|スモール|economy|이코노미|エコノミー|经济|经济型|经济轿车|소형|소형차|小型|小型车|小型轿车',
  'compact|컴팩트|콤팩트|コンパクト|コンパクトカー|紧凑|紧凑型|紧凑级|준중형|준중형차|intermediate|midsize|mid-size|medium|인터미디어트|미드사이즈|ミドル|ミッドサイズ|ミディアム|중형|중형차|중급|中型|中型车|中级|中级车|中小型',
  'fullsize|full-size|full size|large|large car|풀사이즈|라지|フルサイズ|ラージ|준대형|준대형차|대형|대형차|大型|大型车|全尺寸|中大型|oversize|super size|고급|고급차|고급세단|高级|高级车|高級|豪华车|豪华轿车|luxury car|prestige car|비즈니스세단|exotic|supercar|슈퍼카',
  // Bodies
  'sedan|saloon|limousine sedan|berline|세단|살룬|승용|승용차|セダン|轿车|三厢|三厢车|hatchback|hatch|해치백|ハッチバック|两厢|两厢车|掀背|wagon|station wagon|estate|estate car|kombi|combi|break|turnier|avant|grandtour|sw|st wagon|sportswagon|shooting brake|슈팅브레이크|シューティングブレーク|sports tourer|sportstourer|t-modell|왜건|웨건|에스테이트|아반트|콤비|ワゴン|ステーションワゴン|旅行车|旅行版',
  'suv|rv|cuv|sport utility|sport utility vehicle|sports utility vehicle|crossover|크로스오버|에스유브이|레저용|クロスオーバー|越野车|城市越野|소형suv|중형suv|준중형suv|대형suv|小型suv|中型suv|大型suv|紧凑型suv|中大型suv|off road|offroad|open top',
  'convertible|conv|cabrio|cabriolet|cabriolet car|soft top|컨버터블|카브리올레|카브리오|오픈카|오픈탑|オープンカー|オープン|コンバーチブル|カブリオレ|敞篷|敞篷车|敞篷版|spider|spyder|roadster car|coupe|gran coupe|쿠페|그란쿠페|クーペ|轿跑|跑车|sports car|스포츠카|スポーツカー',
  'van|passenger van|minivan|mini van|mpv|people carrier|people mover|밴|승합|승합차|미니밴|패밀리밴|バン|ミニバン|面包车|商务车|商务|minibus|bus|미니버스|버스|マイクロバス|バス|中巴|pickup|pick-up|픽업|픽업트럭|ピックアップ|皮卡|truck|트럭|トラック|货车|화물차|commercial van|商用车|campervan|camping car|motorhome|캠핑카|キャンピングカー|房车',
  // Origins and drives that fleets are sorted by
  '수입|수입차|외제차|imported|輸入車|进口|进口车|국산|국산차|国产|国产车|전기차량|친환경차|친환경|eco car|エコカー|新能源|新能源车|family car|패밀리카|ファミリーカー|family|패밀리|ファミリー',
]

/** What stands right behind a name to mean all cars like it. */
export const classOfWords = '급'
