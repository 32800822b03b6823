package org.norishiro.intake.usecase;

import org.jspecify.annotations.Nullable;
import org.norishiro.codes.Codes;
import org.norishiro.directory.Agencies;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.PostHolder;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.intake.Consultations.TakenIssue;
import org.norishiro.intake.model.Consultation;
import org.norishiro.intake.model.Custody;
import org.springframework.stereotype.Component;

/** Puts the codes and ids of a consultation into words. */
@Component
class ConsultationWords {
    private final Codes codes;
    private final Agencies agencies;
    private final StaffDirectory staff;

    ConsultationWords(Codes codes, Agencies agencies, StaffDirectory staff) {
        this.codes = codes;
        this.agencies = agencies;
        this.staff = staff;
    }

    Worded of(Consultation consultation) {
        var told = consultation.told();
        return new Worded(
                codes.label(Codes.CHANNEL, told.channel()),
                codes.label(Codes.SPEAKER, told.speaker().code()),
                agency(told.speaker().agency()),
                told.issues().stream().map(this::words).toList(),
                named(consultation.receivedBy()),
                consultation.custody() instanceof Custody.Held held ? named(held.holder()) : "");
    }

    private String words(TakenIssue issue) {
        var label = issue.code() == null ? "" : codes.label(Codes.ISSUE, issue.code());
        if (label.isEmpty()) return issue.words();
        return issue.words().isEmpty() ? label : label + "：" + issue.words();
    }

    private String agency(@Nullable AgencyId id) {
        return id == null ? "" : agencies.find(id).map(each -> each.name()).orElse("");
    }

    private String named(PostId post) {
        return staff.post(post).map(PostHolder::named).orElse("");
    }
}
