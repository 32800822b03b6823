package org.norishiro.referral.usecase;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.ShownItem;
import org.norishiro.referral.model.HandoverPlan;
import org.norishiro.referral.model.Urgency;

/**
 * What the agency that is asked sees (先方に見えるもの): the same before sending and after, drawn by the same template.
 *
 * @param sender agency, post and name; who judged that it may be shown
 * @param recipient the agency, with the window there it is for
 * @param judgedOn the day it was sent, today while it is still being looked at
 * @param gone how many things were shown that the agency does not see any more, since consent does not carry them now
 */
public record Sheet(
        String sender,
        String recipient,
        String request,
        Grounds grounds,
        LocalDate judgedOn,
        Urgency urgency,
        HandoverPlan handover,
        LocalDate replyDue,
        List<ShownItem> items,
        int gone) {

    /** The agency, and the window there it is for. */
    public static String addressed(String agency, String window) {
        return window.isEmpty() ? agency : agency + "　" + window;
    }

    /** Stands for the exact content, so that nothing is sent that was not looked at. */
    public String fingerprint() {
        var content = recipient
                + '\n'
                + request
                + '\n'
                + grounds.basis().name()
                + '\n'
                + grounds.article()
                + '\n'
                + grounds.reason()
                + '\n'
                + urgency.name()
                + '\n'
                + handover
                + '\n'
                + replyDue
                + '\n'
                + items.stream()
                        .map(item -> item.fieldClass().name() + '\t' + item.heading() + '\t' + item.body())
                        .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
