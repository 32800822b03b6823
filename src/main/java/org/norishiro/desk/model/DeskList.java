package org.norishiro.desk.model;

import java.util.Arrays;
import java.util.Optional;

/** One list on the desk; a thing stands on exactly one. */
public enum DeskList {
    OVERDUE("overdue", "期限超過", "期限を過ぎたものはありません。"),
    ANSWERS("answers", "わたしの回答を待っていること", "回答を待たせている依頼や役割はありません。"),
    MINE("mine", "今日・今週わたしがすること", "今日と今週の分はありません。あたらしい用件は、期限を決めるとここに出ます。"),
    SITTINGS("sittings", "会議", "予定されている会議はありません。"),
    WAITING("waiting", "待っていること", "ほかの人の回答や結果を待っていることはありません。"),
    LATER("later", "来週より後にわたしがすること", "来週より後の予定はありません。");

    private final String path;
    private final String label;
    private final String whenEmpty;

    DeskList(String path, String label, String whenEmpty) {
        this.path = path;
        this.label = label;
        this.whenEmpty = whenEmpty;
    }

    /** Its name in the address: {@code /today/overdue}. */
    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public String whenEmpty() {
        return whenEmpty;
    }

    public static Optional<DeskList> at(String path) {
        return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }
}
