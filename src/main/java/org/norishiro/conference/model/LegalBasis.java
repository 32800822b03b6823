package org.norishiro.conference.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what a conference body rests (根拠), as the law stood from a day on. Dated data: what a municipality may rely on changes,
 * and names collide (支援会議 stands in two laws), so rights and notices hang on the code and never on the local name.
 *
 * @param consentNeeded null: the law is silent and the municipality's own rule decides
 * @param verified whether every statement here has been checked against the law; shown wherever the basis is relied on
 * @param validFrom the day this wording is known to hold; a sitting before it goes by the earliest wording there is
 */
public record LegalBasis(
        String code,
        String name,
        String article,
        Obligation obligation,
        String convener,
        String target,
        @Nullable Boolean consentNeeded,
        String confidentiality,
        String penalty,
        String frequency,
        String verification,
        boolean verified,
        String notes,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /** What the law says about having such a conference. */
    public enum Obligation {
        MAY("できる（任意）"),
        EFFORT("努力義務"),
        NONE("法定でない");

        private final String label;

        Obligation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean statutory() {
        return obligation != Obligation.NONE;
    }

    public boolean needsConsent() {
        return Boolean.TRUE.equals(consentNeeded);
    }

    public boolean silentOnConsent() {
        return consentNeeded == null;
    }

    public String consentWords() {
        if (consentNeeded == null) return "同意は市の決まりによる";
        return consentNeeded ? "本人の同意が必要" : "同意不要";
    }

    /** As it is written down where it is relied on (「社会福祉法106条の6（支援会議）」). */
    public String cited() {
        return article + "（" + name + "）";
    }

    /** The badge that keeps conferences of the same name apart. */
    public String badge() {
        return (statutory() ? article : name) + "・" + consentWords();
    }

    private boolean keepsSecretByLaw() {
        return statutory() && !absent(confidentiality);
    }

    private boolean punishes() {
        return keepsSecretByLaw() && !absent(penalty);
    }

    /** What everybody present is told (守秘の告知); it differs with the basis. */
    public String secrecyNotice() {
        if (!keepsSecretByLaw()) {
            var known = absent(confidentiality)
                    ? ""
                    : "（" + confidentiality.replace("（", "：").replace("）", "") + "）";
            return "この会議そのものには法律の守秘の定めがありません" + known + "。それぞれの職務の守秘義務を守り、ここで知ったことを外に話さないでください。";
        }
        var secret = "この会議で知ったことを外に話してはいけません：%s%s。".formatted(law(), confidentiality);
        return punishes() ? secret + "外に話すと罰則があります：" + penalty + "。" : secret;
    }

    private String law() {
        return article.replaceAll("[0-9０-９]+条.*$", "");
    }

    private static boolean absent(String words) {
        return words.isBlank() || words.equals("—") || words.equals("明記なし");
    }
}
