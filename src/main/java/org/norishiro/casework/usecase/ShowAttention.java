package org.norishiro.casework.usecase;

import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the moving parts of the case page anew after an act on it; that act left the audit row. */
@Component
public class ShowAttention {
    private final CaseParts parts;
    private final AttentionOfCase attention;

    ShowAttention(CaseParts parts, AttentionOfCase attention) {
        this.parts = parts;
        this.attention = attention;
    }

    @Transactional
    public Optional<Attention> show(CaseId id) {
        return parts.lookingAt(id, attention::of);
    }
}
