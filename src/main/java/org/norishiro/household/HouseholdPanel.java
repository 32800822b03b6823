package org.norishiro.household;

import java.util.List;

/** What other modules hold about a household or a person, as links; the page lists what it is given and knows no module above it. */
public interface HouseholdPanel {
    /**
     * One link.
     *
     * @param label what it leads to (「相R8-0012」)
     * @param note where it stands (「支援中・山田」); may be blank
     * @param record where something that happened is written down; blank: not here
     * @param begins it begins something new, and does not count as one of them
     */
    record Link(String label, String note, String href, String record, boolean begins) {
        public Link(String label, String note, String href, String record) {
            this(label, note, href, record, false);
        }

        public Link(String label, String note, String href) {
            this(label, note, href, "", false);
        }

        /** 「ケースを開く」. */
        public static Link toBegin(String label, String href) {
            return new Link(label, "", href, "", true);
        }
    }

    /** The heading these links stand under (「ケース」「相談」). */
    String heading();

    /** Where it stands: smaller is higher. */
    int order();

    /** Newest first. Runs inside the caller's transaction. */
    List<Link> of(HouseholdId household);

    /** Newest first. Runs inside the caller's transaction. */
    List<Link> of(PersonId person);
}
