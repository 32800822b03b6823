package org.norishiro.gate.model;

/**
 * On what ground somebody consents for the person (代わりに同意する根拠). Being family is none: it is written down as 「そのほか」
 * with what makes it enough. Source: 民法 818条・838条・876条, 任意後見契約に関する法律; the wording is ours.
 */
public enum OnBehalf {
    PARENT("親権者"),
    MINOR_GUARDIAN("未成年後見人"),
    ADULT_GUARDIAN("成年後見人"),
    CURATOR("保佐人（代理権の範囲）"),
    ASSISTANT("補助人（代理権の範囲）"),
    VOLUNTARY_GUARDIAN("任意後見人"),
    AGENT("本人から頼まれた代理人"),
    OTHER("そのほか");

    private final String label;

    OnBehalf(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
