package org.norishiro.conference.web;

import java.util.List;
import java.util.Optional;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.CasePanel;
import org.norishiro.conference.usecase.CaseAgenda;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

/** The conferences of a case, on the page of the case. */
@Component
class ConferencePanel implements CasePanel {
    private static final int NEWEST = 3;

    private final CaseAgenda agenda;
    private final Parts parts;

    ConferencePanel(CaseAgenda agenda, Parts parts) {
        this.agenda = agenda;
        this.parts = parts;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Panel> of(CaseId about) {
        var lines = agenda.of(about);
        List<CaseAgenda.Line> newest = lines.stream().limit(NEWEST).toList();
        return Optional.of(new Panel(
                "conferences",
                "会議（" + lines.size() + "回）",
                "/cases/" + about + "/agenda-items",
                "すべての会議",
                parts.of("conference/_case-panel", new CaseAgendaPage(about, newest, null))));
    }
}
