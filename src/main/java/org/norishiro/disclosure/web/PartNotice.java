package org.norishiro.disclosure.web;

import gg.jte.Content;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CaseNotice;
import org.norishiro.gate.Sight;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** Says at the head of a case that one sees a part of it: 「まだありません」 would otherwise be taken for the whole truth. */
@Component
public class PartNotice implements CaseNotice {
    private final Sight sight;
    private final Parts parts;

    PartNotice(Sight sight, Parts parts) {
        this.sight = sight;
        this.parts = parts;
    }

    /** @param disclosures where it stands what is shown, on what basis and until when */
    public record Part(String disclosures) {}

    @Override
    public Optional<Content> of(CaseId about) {
        return sight.whole("CASE", about.value())
                ? Optional.empty()
                : Optional.of(parts.of("disclosure/_part", new Part("/cases/" + about + "/disclosures")));
    }
}
