package org.norishiro.disclosure.model;

/**
 * What still tells of whom a text is (手がかり): words of a record that stand in it.
 *
 * @param words as the record has them; a date or a number of a house as the text has it
 */
public record Trace(Kind kind, String words) {
    public enum Kind {
        NAME("名前", "（名前）"),
        READING("ふりがな", "（名前）"),
        BORN("生年月日", "（生年月日）"),
        PHONE("電話番号", "（電話番号）"),
        ADDRESS("住所・地名", "（地名）"),
        NUMBER("ケースや受付の番号", "（番号）");

        private final String label;
        private final String instead;

        Kind(String label, String instead) {
            this.label = label;
            this.instead = instead;
        }

        public String label() {
            return label;
        }

        /** What is written in its place, until somebody finds better words. */
        public String instead() {
            return instead;
        }
    }
}
