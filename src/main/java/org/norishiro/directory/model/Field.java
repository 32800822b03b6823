package org.norishiro.directory.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of open data says of a resource, with the headings it has in the standard data sets of municipalities: the older
 * generation (推奨データセット), the newer one (自治体標準オープンデータセット), and the English headings of the NGSI models made of them.
 * A column that is none of these is kept under its own heading.
 */
enum Field {
    MUNICIPALITY_CODE("都道府県コード又は市区町村コード", "全国地方公共団体コード", "prefCode", "lgcode"),
    KEY("NO", "ID", "#property", "pid"),
    NAME("名称", "施設名", "施設名称", "介護サービス事業所名称", "事業所名", "事業所名称", "name"),
    KANA("名称_カナ", "施設名_カナ", "介護サービス事業所名称_カナ", "事業所名_カナ", "ふりがな", "フリガナ", "fullNameInKana", "citykana"),
    KIND("種類", "医療機関の種類", "種別", "施設種別", "alternativeName"),
    SERVICES("実施サービス", "診療科目", "service", "medicalSubjects"),
    OPERATOR("団体名", "法人の名称", "法人名"),
    /** Who runs a clinic is a person as often as an organisation. */
    ESTABLISHER("establisher", "開設者", "開設者名", "開設者氏名"),
    ADDRESS("住所", "所在地_連結表記", "所在地", "address"),
    ADDITION("方書", "建物名等(方書)", "katagaki"),
    LATITUDE("緯度", "latitude", "lat"),
    LONGITUDE("経度", "longitude", "lng"),
    PHONE("電話番号", "電話", "TEL", "telephoneNumber"),
    EXTENSION("内線番号"),
    FAX("FAX番号", "faxNumber"),
    DAYS("利用可能曜日", "診療曜日", "availableDate"),
    OPENS("開始時間", "診療開始時間", "startTime"),
    CLOSES("終了時間", "診療終了時間", "endTime"),
    HOURS_NOTE("利用可能日時特記事項", "利用可能時間特記事項", "利用可能曜日特記事項", "診療日時特記事項", "availableDateNote"),
    CAPACITY("定員", "収容定員", "capacity"),
    DESCRIPTION("説明", "phrase"),
    URL("URL", "referenceObject"),
    NOTE("備考", "note"),

    /** Natural persons named beside an organisation, which nobody needs in order to ask it for help. */
    PERSON("corporateRepresentative"),

    /** Where it stands, which the address says already. */
    REGION("都道府県名", "市区町村名", "地方公共団体名", "所在地_都道府県", "所在地_市区町村", "所在地_町字", "所在地_番地以下", "pref", "city", "cid");

    /** What English headings without a place of their own are called on the screen. */
    private static final Map<String, String> IN_JAPANESE = Map.of(
            "openingDate", "開設年月日",
            "numberOfBeds", "病床数",
            "overtimeResponse", "時間外における対応",
            "medicalCode", "医療機関コード",
            "identification", "識別番号");

    /** However their column is called. */
    private static final Pattern PERSONS = Pattern.compile(".*氏名.*|.*(代表者|管理者|責任者|担当者|理事長|施設長|園長|院長|所長)名?");

    private static final Map<String, Field> BY_HEADING = byHeading();

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    static Optional<Field> of(String heading) {
        var plain = plain(heading);
        var known = Optional.ofNullable(BY_HEADING.get(plain));
        return known.isEmpty() && PERSONS.matcher(plain).matches() ? Optional.of(PERSON) : known;
    }

    static String label(String heading) {
        return IN_JAPANESE.getOrDefault(heading.strip(), heading.strip());
    }

    /** Widths, capitals and blanks differ from file to file. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Field> byHeading() {
        var known = new HashMap<String, Field>();
        Arrays.stream(values()).forEach(field -> field.headings.forEach(heading -> known.put(plain(heading), field)));
        return Map.copyOf(known);
    }
}
