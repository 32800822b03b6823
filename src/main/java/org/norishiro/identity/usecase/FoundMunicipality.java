package org.norishiro.identity.usecase;

import org.jspecify.annotations.Nullable;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.CannotFoundMunicipality;
import org.norishiro.identity.MunicipalityFounded;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.MunicipalityProperties;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.model.Founding;
import org.norishiro.identity.model.LocalGovernmentCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The first municipality of an empty database, with one office and one administrator who then enters everybody else. */
@Component
public class FoundMunicipality {
    private static final String HOW =
            "norishiro.municipality.code（検査数字まで入れた6桁）と norishiro.municipality.name を設定して、もう一度起動してください（docs/operations.md）。"
                    + "見本の市で試すときは norishiro.demo=true にします。";

    private final Founding founding;
    private final FreshPassword freshPassword;
    private final ApplicationEventPublisher events;

    FoundMunicipality(Founding founding, FreshPassword freshPassword, ApplicationEventPublisher events) {
        this.founding = founding;
        this.freshPassword = freshPassword;
        this.events = events;
    }

    public sealed interface Outcome {
        /** @param password shown once, kept nowhere */
        record Founded(String municipality, String login, String password) implements Outcome {
            @Override
            public String toString() {
                return "Founded[" + municipality + "]";
            }
        }

        record AlreadyThere() implements Outcome {}
    }

    // The owner founds in a transaction of its own: nobody acts yet.
    public Outcome found(MunicipalityProperties wanted) {
        if (founding.anyMunicipality()) return new Outcome.AlreadyThere();
        var code = code(required(wanted.code()));
        var name = required(wanted.name());
        var login = or(wanted.administrator(), "admin");
        var administrator = new Acting(
                MunicipalityId.next(),
                StaffId.next(),
                PostId.next(),
                AgencyId.next(),
                Role.ADMINISTRATOR,
                "システム管理者",
                "システム管理",
                or(wanted.office(), name + " 情報システム担当"));
        var given = freshPassword.next();
        founding.found(code, name, administrator, login, given.hash());
        events.publishEvent(new MunicipalityFounded(administrator));
        return new Outcome.Founded(name, login, given.password());
    }

    private static LocalGovernmentCode code(String digits) {
        try {
            return new LocalGovernmentCode(digits);
        } catch (IllegalArgumentException wrong) {
            throw new CannotFoundMunicipality("norishiro.municipality.code: " + wrong.getMessage());
        }
    }

    private static String required(@Nullable String value) {
        if (value == null || value.isBlank()) throw new CannotFoundMunicipality("データベースにまだ自治体がありません。" + HOW);
        return value.strip();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
