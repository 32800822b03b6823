package org.norishiro.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.norishiro.emergency.usecase.OnlyForReading;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What opens on a case that one sees by 緊急閲覧 alone: the pages to read, and the form of a note. Every other address under it is
 * closed before a word is typed there, also one that is yet to be written. That nothing is changed is held by the database.
 */
@Component
class DoorsInEmergency implements HandlerInterceptor {
    private static final Set<String> OPEN = Set.of(
            "GET /cases/{caseId}",
            "GET /cases/{caseId}/access",
            "GET /cases/{caseId}/agenda-items",
            "GET /cases/{caseId}/assessments",
            "GET /cases/{caseId}/consents",
            "GET /cases/{caseId}/issues",
            "GET /cases/{caseId}/notes/new",
            "POST /cases/{caseId}/notes",
            "GET /cases/{caseId}/notes/{noteId}",
            "POST /cases/{caseId}/notes/{noteId}/withdraw",
            "GET /cases/{caseId}/plans",
            "GET /cases/{caseId}/plans/{planId}",
            "GET /cases/{caseId}/referrals",
            "GET /cases/{caseId}/team",
            "GET /cases/{caseId}/timeline",
            "GET /consultations/{id}",
            "GET /households/{id}",
            "GET /persons/{id}");
    private static final Map<String, String> KINDS =
            Map.of("cases", "CASE", "consultations", "CONSULTATION", "households", "HOUSEHOLD", "persons", "PERSON");

    private final OnlyForReading onlyForReading;

    DoorsInEmergency(OnlyForReading onlyForReading) {
        this.onlyForReading = onlyForReading;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (OPEN.contains(request.getMethod() + " " + pattern)) return true;
        var part = request.getRequestURI().split("/");
        var kind = part.length > 2 ? KINDS.get(part[1]) : null;
        if (kind != null && isId(part[2]) && onlyForReading.holds(kind, UUID.fromString(part[2])))
            throw new OnlyForReadingException();
        return true;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
