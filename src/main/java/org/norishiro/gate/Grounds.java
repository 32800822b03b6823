package org.norishiro.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * On what somebody shows, asks around, or tells that they are involved (根拠). Each of them tells something of a person to others:
 * 個人情報保護法27条・69条 and the acts on conferences. The one place that knows which basis needs a reason and which an article.
 *
 * @param article which article, where the basis is a law; blank otherwise
 * @param reason why this basis holds here, in words; may be blank for consent alone
 */
public record Grounds(Basis basis, String article, String reason) {
    /** What is missing of them. */
    public enum Lack {
        REASON,
        ARTICLE
    }

    public static Grounds consent() {
        return new Grounds(Basis.CONSENT, "", "");
    }

    /** Empty: nothing is missing. */
    public List<Lack> lacks() {
        var lacks = new ArrayList<Lack>();
        if (namesAnArticle() && article.isBlank()) lacks.add(Lack.ARTICLE);
        if (basis != Basis.CONSENT && reason.isBlank()) lacks.add(Lack.REASON);
        return List.copyOf(lacks);
    }

    private boolean namesAnArticle() {
        return basis == Basis.STATUTORY_CONFERENCE || basis == Basis.LAW_OTHER;
    }
}
