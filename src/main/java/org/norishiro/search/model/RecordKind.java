package org.norishiro.search.model;

import java.util.Set;

/** 種類: the kinds of records one looks among, as the tabs of the page name them, each with the texts that belong to it. */
public enum RecordKind {
    PERSON("人", Set.of("PERSON")),
    NOTE("記録", Set.of("NOTE", "ASSESSMENT", "ISSUE")),
    CONSULTATION("相談", Set.of("CONSULTATION", "CONSULTATION_ISSUE")),
    CONFERENCE("会議", Set.of("AGENDA_ITEM", "AGENDA_PAPER", "DECISION", "DECIDED_ROLE")),
    REFERRAL("依頼と回答", Set.of("REFERRAL", "REFERRAL_SHOWN"));

    private final String label;
    private final Set<String> texts;

    RecordKind(String label, Set<String> texts) {
        this.label = label;
        this.texts = texts;
    }

    public String label() {
        return label;
    }

    /** The kinds of texts, as the index names them. */
    public Set<String> texts() {
        return texts;
    }
}
