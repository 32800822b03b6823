package org.norishiro.conference.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.usecase.CaseAgenda;

/** The conferences of one case; the heading is null where they stand on a page that has one. */
public record CaseAgendaPage(
        CaseId about, List<CaseAgenda.Line> lines, @Nullable Content heading) {}
