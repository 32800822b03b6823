package org.norishiro.linking.model;

/**
 * One cell of the table of roles (役割の表): what a kind of agency is for a trouble.
 *
 * @param kind name of an {@link AgencyKind}
 * @param trouble code of a {@link Trouble}
 */
public record Cell(String kind, String trouble, Mark mark, Confidence confidence, Source source) {
    /** Where it comes from; shown wherever it is relied on. */
    public enum Source {
        TABLE_24("表24"),
        /** General knowledge of what the acts give to whom; unverified. */
        OWN("のりしろの初期値・未確認"),
        MUNICIPALITY("この市で直した値");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How strongly it speaks for asking, before anything was learned here: a share of the cases with this trouble, 0 to 1. */
    double weight() {
        return switch (mark) {
            case MAIN ->
                switch (confidence) {
                    case HIGH -> 0.55;
                    case MEDIUM -> 0.50;
                    case LOW -> 0.40;
                };
            case RELATED ->
                switch (confidence) {
                    case HIGH -> 0.20;
                    case MEDIUM -> 0.17;
                    case LOW -> 0.13;
                };
            case NONE -> 0;
        };
    }
}
