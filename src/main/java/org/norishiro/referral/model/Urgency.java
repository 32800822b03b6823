package org.norishiro.referral.model;

/** How soon an answer is needed (急ぎ方). How many days and hours that is, the municipality says ({@link ReplyTimes}). */
public enum Urgency {
    URGENT("至急", "命や住まいにかかわり、今日明日に手だてが要る"),
    SOON("早め", "今週のうちに見通しが要る"),
    ORDINARY("ふつう", "順番に進めてよい");

    private final String label;
    private final String meaning;

    Urgency(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
