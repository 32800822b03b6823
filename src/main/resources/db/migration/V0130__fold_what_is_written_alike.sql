-- What is written alike is found alike (検索用の字): one folding for what is kept and what is asked, in the database, where no program can
-- forget it. Only ever for looking; what is kept is what was written. It names no locale: every server folds in the same way.
create function plain(words text) returns text
  language plpgsql immutable strict parallel safe set search_path = norishiro, pg_catalog as $$
declare
  -- width and compatibility forms first; what has no plain form, such as 﨑, stands below
  folded text := lower(normalize(words, NFKC));
begin
  -- translate() looks through its whole list for each letter: worth a look first whether it is needed
  if folded ~ '[ァ-ヶ]' then
    folded := translate(folded,
      'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ');
  end if;
  -- Variants that people write for each other in names (異体字・旧字), and old forms in older texts. Not the whole of 文字情報基盤.
  if folded ~ '[髙﨑嵜澤齋斉邉邊濱濵廣櫻嶋嶌國檜壽眞冨峯淸瀨龍瀧德惠槇嚴實圓榮學萬與寶寳曉穗鐵關𠮷齊淵渊巖巌步槗桒舘條藏稻會來澁莊豐彌禮靜曾增黑龜將晉鷗籔藪頴緖𣘺栁籠薗綠昻淺兒團醫號鐡劍劔悅聰絲佛驛擇譯釋獨觸續讀賣發鷄體臺當黨螢勞營單戰彈禪裝奬樣橫薰勳賴髮拔蔣頰麴摑繫焰禱塡剝𠮟餠桺埜嶽檢驗縣區假歸氣舊廳轉傳圖聲點燈爲價處稅舍對從數總濟歲齡殘盡遲晝蟲寫證辯瓣辨寢疊亂兩勵戀樓郞靑淨狀乘讓釀囑參蠶慘讚絕祕拂變辭]' then
    folded := translate(folded,
      '髙﨑嵜澤齋斉邉邊濱濵廣櫻嶋嶌國檜壽眞冨峯淸瀨龍瀧德惠槇嚴實圓榮學萬與寶寳曉穗鐵關𠮷齊淵渊巖巌步槗桒'
      '舘條藏稻會來澁莊豐彌禮靜曾增黑龜將晉鷗籔藪頴緖𣘺栁籠薗綠昻淺兒團醫號鐡劍劔悅聰絲佛驛擇譯釋獨觸續讀'
      '賣發鷄體臺當黨螢勞營單戰彈禪裝奬樣橫薰勳賴髮拔蔣頰麴摑繫焰禱塡剝𠮟餠桺埜嶽檢驗縣區假歸氣舊廳轉傳圖'
      '聲點燈爲價處稅舍對從數總濟歲齡殘盡遲晝蟲寫證辯瓣辨寢疊亂兩勵戀樓郞靑淨狀乘讓釀囑參蠶慘讚絕祕拂變辭',
      '高崎崎沢斎斎辺辺浜浜広桜島島国桧寿真富峰清瀬竜滝徳恵槙厳実円栄学万与宝宝暁穂鉄関吉斎渕渕岩岩歩橋桑'
      '館条蔵稲会来渋荘豊弥礼静曽増黒亀将晋鴎薮薮穎緒橋柳篭園緑昂浅児団医号鉄剣剣悦聡糸仏駅択訳釈独触続読'
      '売発鶏体台当党蛍労営単戦弾禅装奨様横薫勲頼髪抜蒋頬麹掴繋焔祷填剥叱餅柳野岳検験県区仮帰気旧庁転伝図'
      '声点灯為価処税舎対従数総済歳齢残尽遅昼虫写証弁弁弁寝畳乱両励恋楼郎青浄状乗譲醸嘱参蚕惨讃絶秘払変辞');
  end if;
  -- a long sound after a digit is a hyphen typed in kana (「3ー5」); any other stays as it is
  return regexp_replace(folded, '([0-9])ー+', '\1', 'g');
end $$;

-- Letters and digits alone, of whatever script: no blank, mark, line break or variation selector stands between what is looked for.
create function folded(words text) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return regexp_replace(plain(words), '[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u2000-\u3004\u3008-\u3040\u3097-\u309c\u30a0\u30fb\ud7fc-\uf8ff\ufe00-\ufeff\uff00-\uffff\U0001f000-\U0001faff\U000e0000-\U000e01ef]', '', 'g');

-- Names are typed with a long sound or a hyphen for each other (「ソーサ」「ソサ」); several in one column, and no search runs over the seam.
create function folded_names(variadic names text[]) returns text
  language sql immutable parallel safe set search_path = norishiro, pg_catalog
  return (select coalesce(string_agg(replace(folded(name), 'ー', ''), '/' order by place) filter (where folded(name) <> ''), '')
          from unnest(names) with ordinality each (name, place));

-- The words somebody looks for, folded: all of them must be there; between quotation marks, blanks and all.
create function asked_words(typed text) returns text[]
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return (select coalesce(array_agg(folded(coalesce(word[1], word[2])) order by place) filter (where folded(coalesce(word[1], word[2])) <> ''), '{}')
          from regexp_matches(translate(typed, '”“＂　', '""" '), '"([^"]+)"|([^[:space:]"]+)', 'g') with ordinality each (word, place));

-- A text letter by letter as it was written, and each of them folded, to mark in the one what was found in the other. What belongs to the
-- letter before it (a sound mark of half width, a variation selector, the hyphen after a digit) stays with it.
create function spelled(words text) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return regexp_replace(translate(words, E'\x1f', ' '), '([0-9０-９][ーｰ]+|.[ﾞﾟ\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef]*)', E'\\1\x1f', 'g');

create function spelled_folded(words text) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return regexp_replace(plain(spelled(words)), '[\u0001-\u001e\u0020-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u2000-\u3004\u3008-\u3040\u3097-\u309c\u30a0\u30fb\ud7fc-\uf8ff\ufe00-\ufeff\uff00-\uffff\U0001f000-\U0001faff\U000e0000-\U000e01ef]', '', 'g');

grant execute on function plain(text), folded(text), folded_names(text[]), asked_words(text), spelled(text), spelled_folded(text) to "${runtime}";
