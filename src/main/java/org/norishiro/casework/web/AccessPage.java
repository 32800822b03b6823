package org.norishiro.casework.web;

import gg.jte.Content;
import java.util.Map;
import org.norishiro.casework.usecase.AccessLog.Access;
import org.norishiro.casework.usecase.CaseHead;
import org.norishiro.casework.usecase.ShowAccess.AccessOfCase;
import org.norishiro.shell.Listing;

/** Who can see the case, and who did (閲覧履歴). */
public record AccessPage(Content heading, AccessOfCase access, Listing listing) {
    private static final Map<String, String> OBJECTS = Map.ofEntries(
            Map.entry("support_case", "ケース"),
            Map.entry("progress_note", "記録"),
            Map.entry("issue", "課題"),
            Map.entry("assessment", "見立て"),
            Map.entry("person", "人"),
            Map.entry("household", "世帯"),
            Map.entry("consultation", "相談"),
            Map.entry("consent", "同意"),
            Map.entry("consent_scan", "同意の書類"),
            Map.entry("referral", "依頼"),
            Map.entry("sitting", "会議"),
            Map.entry("agenda_item", "会議の案件"),
            Map.entry("support_plan", "プラン"),
            Map.entry("plan", "プラン"),
            Map.entry("plan_role", "プランの役割"),
            Map.entry("emergency_opening", "緊急閲覧"));

    public CaseHead head() {
        return access.head();
    }

    public static String kind(Access row) {
        return switch (row.kind()) {
            case "VIEWED" -> "見た";
            case "ACTED" -> "した";
            default -> "できなかった";
        };
    }

    public static String object(Access row) {
        return OBJECTS.getOrDefault(row.object(), "そのほか");
    }
}
