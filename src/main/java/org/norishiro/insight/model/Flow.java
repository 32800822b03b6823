package org.norishiro.insight.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks whom, and what came of it (つなぎの流れ), in a fiscal year: of two agencies between whom ten referrals and more went. It has no totals, so that
 * nothing can be taken from them.
 */
public record Flow(List<Stream> streams) {
    /** What came of a referral; each counts once. One that was accepted stays accepted, whatever followed. */
    public enum Came {
        ACCEPTED("受けた"),
        DECLINED("見送り"),
        SILENT("回答なし"),
        TAKEN_BACK("取り下げ"),
        WAITING("回答待ち");

        private final String label;

        Came(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Party(UUID id, String name) {}

    /** @param told of what came ten times and more; what is left out came less than ten times, or never */
    public record Stream(Party from, Party to, Map<Came, Count.About> told) {
        public Stream {
            told = Map.copyOf(told);
        }

        public Optional<Count.About> of(Came came) {
            return Optional.ofNullable(told.get(came));
        }

        /** 「約20」「10未満」: none is less than ten, too. */
        public String said(Came came) {
            return of(came).map(Count::said).orElseGet(Count.FEW::said);
        }
    }
}
