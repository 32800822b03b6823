package org.norishiro.plan.model;

/** Why a plan cannot be settled yet. */
public enum Obstacle {
    NO_ISSUE("課題が1つもありません。プランを直して、課題を入れてください。"),
    NO_ROLE("役割が1つもありません。だれが何をするかを入れてください。"),
    CONSENT_NOT_ACCOUNTED_FOR("本人の同意を取得していない理由がありません。プランを直して、理由を入れてください。");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
