package org.norishiro.draft.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.norishiro.draft.Draft;
import org.norishiro.draft.Drafts;
import org.norishiro.draft.model.DraftRegister;
import org.norishiro.draft.model.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of whoever acts, for 今日. */
@Component
@Transactional
public class ListDrafts implements Drafts {
    private final DraftRegister drafts;
    private final Clock clock;

    ListDrafts(DraftRegister drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public List<Draft> mine() {
        return drafts.since(Instant.now(clock).minus(TypedText.KEPT)).stream()
                .map(this::shown)
                .toList();
    }

    private Draft shown(TypedText text) {
        return new Draft(
                text.key(),
                text.label(),
                text.excerpt(),
                LocalDateTime.ofInstant(text.savedAt(), clock.getZone()),
                text.continueUrl());
    }
}
