package org.norishiro.export.usecase;

import org.norishiro.casework.ListedCases;
import org.norishiro.casework.ListedCases.Looked;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would be in a file of the list somebody looks at. Shows no record, so it leaves no audit row. */
@Component
@Transactional
public class OfferExport {
    private final ListedCases cases;
    private final ExportRegister register;

    OfferExport(ListedCases cases, ExportRegister register) {
        this.cases = cases;
        this.register = register;
    }

    /**
     * @param described the filter in words
     * @param taken how many cases they had in the last 24 hours without a second person
     */
    public record Offer(int total, String described, int taken) {
        public boolean takesTwo() {
            return Export.takesTwo(total, taken);
        }
    }

    public Offer offer(Looked looked) {
        var listed = cases.listed(looked, 1);
        return new Offer(listed.total(), listed.described(), register.takenWithoutRelease());
    }
}
