package org.norishiro.export.model;

/** Why there is nothing to fetch any more (中止・期限切れ). Never which record it was about. */
public enum Ending {
    SIGHT("あなたが見られるものが変わったため、消しました。要るときは、もう一度申し込んでください。"),
    STANDING("申し込んだ職務が終わったため、作りませんでした。"),
    FAILED("作れませんでした。もう一度申し込んでください。続くときは、管理者に伝えてください。"),
    EXPIRED("作ってから24時間がたったため、消しました。"),
    DELETED("消しました。");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
