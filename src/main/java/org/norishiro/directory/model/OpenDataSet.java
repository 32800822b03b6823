package org.norishiro.directory.model;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of standard open data (自治体標準オープンデータセット and its forerunner) that are taken in, told by their headings. */
public enum OpenDataSet {
    LOCAL_GOVERNMENTS("全国の自治体", "市区町村", Set.of("lgcode", "city")),
    HSDS_SERVICES("HSDS 3.0 のサービス", "支援サービス", Set.of("申込み", "通じる言葉", "組織の説明")),
    CARE_SERVICES("介護サービス事業所一覧", "介護サービス事業所", Set.of("介護サービス事業所名称")),
    MEDICAL_INSTITUTIONS("医療機関一覧", "医療機関", Set.of("診療科目"), Set.of("medicalSubjects")),
    CHILD_CARE("子育て施設一覧", "子育て施設", Set.of("受入年齢"), Set.of("一時預かりの有無")),
    PUBLIC_FACILITIES("公共施設一覧", "公共施設", Set.of("名称"), Set.of("施設名"), Set.of("施設名称"), Set.of("name"));

    private final String label;
    private final String kind;
    private final Set<Set<String>> told;

    @SafeVarargs
    OpenDataSet(String label, String kind, Set<String>... told) {
        this.label = label;
        this.kind = kind;
        this.told = Set.of(told);
    }

    public String label() {
        return label;
    }

    /** What its lines are where neither they nor whoever takes them in say it. */
    public String kind() {
        return kind;
    }

    /** What a column says in this data set. The list of municipalities has them where others have places. */
    Optional<Field> field(String heading) {
        if (this == LOCAL_GOVERNMENTS)
            switch (Field.plain(heading)) {
                case "city":
                    return Optional.of(Field.NAME);
                case "pref":
                    return Optional.of(Field.ADDRESS);
                case "pid":
                    return Optional.of(Field.REGION);
                default:
            }
        return Field.of(heading);
    }

    /** Empty: there is no column for a name. */
    static Optional<OpenDataSet> told(Collection<String> headings) {
        var there = headings.stream().map(Field::plain).collect(Collectors.toSet());
        for (var each : values())
            if (each.told.stream()
                    .anyMatch(needed -> needed.stream().map(Field::plain).allMatch(there::contains)))
                return Optional.of(each);
        return Optional.empty();
    }
}
