package org.norishiro.enquiry.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.enquiry.model.UseRegister;
import org.norishiro.enquiry.model.UseRegister.Use;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much is asked and read (尋ねた回数と読んだ回数), for the 個人情報保護の管理者; for everybody else there is no such page. */
@Component
public class ShowEnquiryUse {
    public static final int DAYS = 30;

    private final UseRegister register;
    private final AuditTrail trail;
    private final Clock clock;

    ShowEnquiryUse(UseRegister register, AuditTrail trail, Clock clock) {
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Optional<List<Use>> show() {
        if (!register.isLookedAfterByMe()) return Optional.empty();
        trail.viewed(Subject.all("enquiry"), "尋ねた回数と読んだ回数");
        return Optional.of(register.since(clock.instant().minus(Duration.ofDays(DAYS))));
    }
}
