package org.norishiro.directory.model;

/** Why a file of open data is not read at all. */
public enum FileFlaw {
    EMPTY("ファイルを選んでください。"),
    TOO_LARGE("ファイルが大きすぎます。20MBまでにしてください。"),
    UNKNOWN_LETTERS("文字コードが読めません。UTF-8 か Shift_JIS の CSV で保存し直してください。"),
    NO_CSV("CSV として読めません。閉じていない引用符（\"）がないか確かめてください。"),
    NO_SERVICES("HSDS 3.0 のサービスが見つかりません。services.csv の入った ZIP か、services の JSON を選んでください。"),
    NO_LINES("見出しの下に行がありません。"),
    TOO_MANY_LINES("行が多すぎます。20,000行までに分けてください。"),
    HEADING_TWICE("同じ見出しの列が二つあります。見出しを直してください。"),
    NO_NAMES("名称の列が見つかりません。公共施設・介護サービス事業所・医療機関・子育て施設の一覧（標準の見出し）を選んでください。");

    private final String sentence;

    FileFlaw(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
