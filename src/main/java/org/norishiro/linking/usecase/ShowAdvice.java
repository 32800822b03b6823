package org.norishiro.linking.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.casework.Cases.CaseCard;
import org.norishiro.gate.LegalGrounds;
import org.norishiro.gate.LegalGrounds.Ground;
import org.norishiro.linking.model.Advice;
import org.norishiro.linking.model.Need;
import org.norishiro.linking.model.Signs.Read;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom one could ask about a case, why, and whom one would miss (つなぎ先の助言). */
@Component
public class ShowAdvice {
    /** Which articles ask to tell, by the trouble that was read; the duties themselves are dated data of {@code disclosure}. */
    private static final Map<String, List<String>> DUTIES = Map.of(
            "CHILD_ABUSE", List.of("CHILD_ABUSE_6", "CHILD_WELFARE_25"),
            "ELDER_ABUSE", List.of("ELDER_ABUSE_7_1", "ELDER_ABUSE_7_2"),
            "DISABILITY_ABUSE", List.of("DISABILITY_ABUSE_7"),
            "PARTNER_VIOLENCE", List.of("DV_6_1"));

    private final Cases cases;
    private final AdviceOnCase adviceOnCase;
    private final LegalGrounds grounds;
    private final AuditTrail trail;
    private final Clock clock;

    ShowAdvice(Cases cases, AdviceOnCase adviceOnCase, LegalGrounds grounds, AuditTrail trail, Clock clock) {
        this.cases = cases;
        this.adviceOnCase = adviceOnCase;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param duties who has to be told by law, if what was read holds
     * @param now the moment it is looked at, to say which agencies are open
     */
    public record Shown(CaseCard about, Read read, Advice advice, List<Ground> duties, LocalDateTime now) {}

    @Transactional
    public Optional<Shown> show(CaseId id, boolean hurried) {
        return cases.find(id).map(about -> {
            trail.viewed(Subject.inCase("support_case", id.value(), id.value()), "どこに頼むかを調べるため");
            var advised = adviceOnCase.of(id, hurried);
            return new Shown(
                    about,
                    advised.read(),
                    advised.advice(),
                    duties(advised.read().needs()),
                    LocalDateTime.now(clock));
        });
    }

    private List<Ground> duties(List<Need> needs) {
        var codes = needs.stream()
                .map(need -> DUTIES.get(need.trouble().code()))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (codes.isEmpty()) return List.of();
        return grounds.on(LocalDate.now(clock)).stream()
                .filter(ground -> codes.contains(ground.code()))
                .toList();
    }
}
