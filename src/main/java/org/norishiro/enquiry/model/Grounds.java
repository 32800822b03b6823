package org.norishiro.enquiry.model;

import java.util.ArrayList;
import java.util.List;
import org.norishiro.gate.Basis;

/**
 * On what somebody asks around, or tells that they are involved (根拠). Both tell that a person is in contact with a window, and so
 * both take a basis as every disclosure does: 個人情報保護法27条・69条 and the acts on conferences.
 *
 * @param article which article, where the basis is a law; blank otherwise
 * @param reason why this basis holds here, in words; may be blank for consent alone
 */
public record Grounds(Basis basis, String article, String reason) {
    public static Grounds consent() {
        return new Grounds(Basis.CONSENT, "", "");
    }

    public boolean namesAnArticle() {
        return basis == Basis.STATUTORY_CONFERENCE || basis == Basis.LAW_OTHER;
    }

    /** Empty: nothing is missing. */
    public List<Lack> lacks() {
        var lacks = new ArrayList<Lack>();
        if (basis != Basis.CONSENT && reason.isBlank()) lacks.add(Lack.REASON);
        if (namesAnArticle() && article.isBlank()) lacks.add(Lack.ARTICLE);
        return List.copyOf(lacks);
    }
}
