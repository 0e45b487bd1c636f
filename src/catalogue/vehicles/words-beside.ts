/** Words that stand beside a name and say nothing of the model; by what they speak of. */
export const wordsBeside: readonly string[] = [
  // "Or similar", also cut short by a field's width
  'or|and|o|or s|or si|or sim|or simi|or simil|or simila|or similar|similar|or equivalent|or same class|or other|similar model|oder ahnlich|ou similaire|o similar|o simile|또는|혹은|및|등|외|또는 동급|동급|동급차|동급차량|동급차종|또는 동급 차량|외 동급|유사|유사차종|유사차량|또는 유사차량',
  'または|または同等|または同等クラス|または同クラス|または同等车|または类似|またはそれに类する车|同等|同等车|同等クラス|同クラス|同クラス车|等|など|他|その他|或|或同级|或同级车|或同级别|或同级车型|或同级别车型|或同组|或同组车型|或同类|或同类车型|或类似|或类似车型|或同款|同级|同级车|同级别|同级车型|同级别车型|同组|同组车型|同类|同类车型|类似|类似车型',
  // Cars as such
  'car|cars|vehicle|vehicles|model|type|class|category|group|brand|make|series|code|acriss|sipp|edition of|차|차량|차종|자동차|모델|모델명|모형|타입|시리즈|클래스|등급|그룹|카테고리|車|車両|車種|モデル|タイプ|クラス|グループ|カテゴリー|シリーズ|车|车型|车辆|款|型|版|系|系列|级|组|型号|座|门|the|a|of|for|with|in|on|to|from|no|only|our|your|の|は|的|용|형|식|대',
  // New and old; which of them names a generation the model says
  'new|brand new|all new|the new|the all new|뉴|더|더 뉴|올|올 뉴|디 올 뉴|신|구|신차|신차급|신차출고|신형|최신|최신형|최신식|신모델|구형|구모델|페이스리프트|부분변경|완전변경|풀체인지|facelift|ニュー|新|新型|旧型|现行|现行モデル|新车|改款|新款|旧款|老款|全新|连年式|年式|年款|연식',
  // Gearbox and engine
  'automatic|auto|automatik|at|a/t|manual|mt|m/t|man|aut|cvt|ivt|dct|dsg|edc|e-cvt|tiptronic|s tronic|steptronic|오토|오토매틱|자동|자동변속기|수동|수동변속기|오토차량|オートマ|オートマチック|マニュアル|自动|自动挡|自动档|自动变速|手动|手动挡|手动档|turbo|터보|ターボ|涡轮|涡轮增压|v6|v8|v12|mhev|mild hybrid|마일드 하이브리드|48v|eco|에코|エコ|kompressor|gpf|카파|개조차|package|패키지|skyactiv|스카이액티브|스마트스트림|smartstream|e-drive|edrive|b3|b4|b5|b6|t2|t3|t4|t6|t8|d3|d4',
  // Bodies that do not make a class
  'sportback|스포트백|fastback|패스트백|liftback|spaceback|gran turismo|그란투리스모|single cab|double cab|더블캡|싱글캡|슈퍼캡|킹캡|crew cab|dual cab|super cab|ダブルキャブ|tall|ハイルーフ|하이루프|high roof|lhd|rhd|좌핸들|우핸들|右ハンドル|左ハンドル|左舵|右舵|정식|정식수입|병행수입|doors|door|도어|ドア|seats|seater|인승|좌석|座位|passengers|pax|bags|luggage|large bags',
  // Equipment
  'gps|navi|nav|navigation|navigator|satnav|내비|네비|내비게이션|네비게이션|ナビ|ナビ付|ナビ付き|カーナビ|导航|带导航|etc|etc付|etc付き|블랙박스|블박|ドラレコ|ドライブレコーダー|行车记录仪|후방카메라|후카|후방센서|전방센서|バックカメラ|バックモニター|倒车影像|rear camera|backup camera|bluetooth|블루투스|蓝牙|하이패스|hipass|열선|열선시트|통풍|통풍시트|가죽|가죽시트|leather|真皮|썬루프|선루프|sunroof|サンルーフ|天窗|全景天窗|파노라마|파노라마썬루프|파노라마선루프|파썬|panorama|panoramic roof|스마트키|smart key|スマートキー|keyless',
  '크루즈컨트롤|크루즈 컨트롤|스마트크루즈|스마트 크루즈|어댑티브 크루즈|어댑티브 크루즈 컨트롤|cruise control|adaptive cruise|adaptive cruise control|acc|어라운드뷰|around view|hud|헤드업|안드로이드오토|android auto|카플레이|애플카플레이|carplay|apple carplay|usb|aux|led|전동시트|전동트렁크|반자율주행|자율주행|빌트인캠|풀옵션|풀 옵션|full option|full options|フルオプション|옵션|option|options|기본형|고급형|기본옵션|노옵션|aircon|air con|air conditioning|air conditioned|ac|a/c|에어컨|エアコン|エアコン付|空调|카시트|베이비시트|child seat|baby seat|チャイルドシート|儿童座椅|ジュニアシート',
  'snow tires|snow tyres|winter tires|winter tyres|겨울타이어|윈터타이어|스노우타이어|스노타이어|사계절타이어|타이어|tire|tyre|スタッドレス|スタッドレスタイヤ|冬タイヤ|雪胎|冬胎|chain|체인|roof box|루프박스|루프랙|charger|charger cable|charging cable|cable|충전|급속충전|완속충전|무료충전|충전무료|충전카드|charging|free charging|supercharger|autopilot|오토파일럿|fsd|battery|배터리|주행거리|range|연비|고연비|満タン|满油|full tank',
  // Rules and cover
  '금연|금연차|금연차량|비흡연|흡연|흡연가능|non smoking|no smoking|smoking|禁煙|禁煙車|喫煙|喫煙車|禁烟|禁烟车|완전자차|완자|슈퍼자차|슈퍼완전자차|일반자차|고급자차|부분자차|프리미엄자차|자차|자차포함|자차미포함|자차불포함|자차무제한|무제한자차|면책|면책금|면책포함|휴차료|보험|보험포함|종합보험|대인대물|무보험|免責|免責補償|免責補償込|補償|補償込|noc|insurance|fully insured|full insurance|full cover|full coverage|cdw|ldw|scdw|保险|全险|含全险|含保险|all inclusive|inclusive|included|incl|including|포함|미포함|별도|付|付き|込|込み|あり|なし|有|无|含|包含',
  '만|세|이상|이하|나이|연령|운전자|면허|경력|신규|초보|초보가능|young driver|driver|age|adult|adults|무제한|무제한주행|마일리지|unlimited|unlimited mileage|走行无制限|不限里程|지정불가|지정 불가|차종지정|차종 지정|차종지정불가|차종미지정|차종확정|차종고정|지정|지정차|확정|확정배차|배차|배차확정|랜덤|랜덤배차|랜덤배정|랜덤 배정|배정|무작위|おまかせ|随机|随机车型|指定|车种指定|确约|车型保证|保证|guaranteed|guaranteed model|model guaranteed|any|mystery|mystery car|surprise me|lucky|manager special|managers special|manager s special|special|스페셜|スペシャル|特别',
  // Prices and places
  '특가|초특가|특가차량|할인|할인특가|핫딜|대박|최저가|최저가보장|추천|강력추천|인기|인기차량|인기차종|이벤트|프로모션|한정|한정수량|마감임박|단독|단독특가|주말|주중|평일|얼리버드|선착순|쿠폰|무료|무료취소|즉시확정|즉시|예약|당일|당일예약|sale|hot|hot deal|deal|special offer|promo|promotion|discount|best|best price|best seller|popular|recommended|instant confirmation|free cancellation|limited offer|last minute|early bird|お得|特価|キャンペーン|割引|おすすめ|人気|限定|推荐|优惠|热门|爆款|秒杀|特惠|特价|免费取消|立即确认|편도|편도가능|one way|oneway|장기|장기렌트|월렌트|monthly|단기|daily|weekly|hour|hours|rush hour',
  '제주|제주도|제주공항|서울|부산|김포|인천|공항|airport|okinawa|오키나와|도쿄|오사카|후쿠오카|북해도|셔틀포함|딜리버리|delivery|배달|배송|인수|반납|대여|렌트|렌터카|렌트카|렌탈|rental|rent a car|rental car|レンタカー|租车|자가용|롯데렌터카|sk렌터카|hertz|avis|budget|sixt|europcar|alamo|enterprise|national',
  '여행|가족여행|커플|캠핑|차박|낚시|출퇴근|레저|leisure|레저|애견동반|반려동물|반려견|펫|펫동반|pet|pets|pet friendly|ペット可|宠物|의전|어린이보호차|기사포함|with driver|chauffeur|무사고|하나뿐인',
  // Colours
  'color|colour|색|색상|white|화이트|흰색|하얀색|ホワイト|白|白色|black|블랙|검정|검정색|검은색|ブラック|黑|黑色|grey|gray|그레이|회색|쥐색|グレー|灰|灰色|silver|실버|은색|シルバー|银|银色|red|레드|빨강|빨간색|レッド|红|红色|blue|블루|파랑|파란색|ブルー|蓝|蓝色|green|그린|초록|초록색|녹색|グリーン|绿|绿色|yellow|옐로우|노랑|노란색|イエロー|黄|黄色|orange|오렌지|주황|オレンジ|pink|핑크|분홍|ピンク|brown|브라운|갈색|ブラウン|beige|베이지|ベージュ|navy|네이비|남색|ivory|아이보리|gold|골드|金色|pearl|펄|진주색|パール|투톤|two tone|ツートン',
  // Words of every day that are models too: beside other words they name one only with its make
  'rush|express|move|city|every|cast|wake|wish|master|spring|seal|tank|pilot|passport|stream',
]
