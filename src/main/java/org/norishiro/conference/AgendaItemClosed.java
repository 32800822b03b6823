package org.norishiro.conference;

import org.norishiro.casework.CaseId;

/**
 * A case was dealt with in a conference (案件を閉じた): its roles and next date, or its end, stand.
 *
 * @param decided false: no clear plan yet (はっきりした方針はまだない)
 */
public record AgendaItemClosed(AgendaItemId item, SittingId sitting, CaseId about, boolean decided) {}
