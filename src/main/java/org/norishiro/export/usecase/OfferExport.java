package org.norishiro.export.usecase;

import org.norishiro.casework.ListedCases;
import org.norishiro.casework.ListedCases.Looked;
import org.norishiro.export.model.Export;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would be in a file of the list somebody looks at. Shows no record, so it leaves no audit row. */
@Component
@Transactional
public class OfferExport {
    private final ListedCases cases;

    OfferExport(ListedCases cases) {
        this.cases = cases;
    }

    /** @param described the filter in words */
    public record Offer(int total, String described) {
        public boolean takesTwo() {
            return total > Export.WITHOUT_RELEASE;
        }
    }

    public Offer offer(Looked looked) {
        var listed = cases.listed(looked, 1);
        return new Offer(listed.total(), listed.described());
    }
}
