package org.norishiro.conference.web;

import java.util.List;
import org.norishiro.casework.CaseId;
import org.norishiro.conference.usecase.CaseAgenda;

/** The conferences of one case. */
public record CaseAgendaPage(CaseId about, List<CaseAgenda.Line> lines) {}
