package org.norishiro.protection.web;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.protection.model.AddressMeasure;
import org.norishiro.protection.model.MeasureKind;
import org.norishiro.protection.usecase.RecordAddressMeasure;
import org.norishiro.shell.Reading;

/** Reads the form of a measure that protects an address. */
final class AddressMeasureForm {
    private AddressMeasureForm() {}

    static Optional<RecordAddressMeasure.Command> read(PersonId person, Reading in) {
        var kind = in.choice("kind", "保護の根拠", MeasureKind.class);
        var applied = in.requiredPastDate("appliedOn", "申し出た日");
        var since = Objects.requireNonNullElse(in.date("since", "いつから"), applied);
        var until = in.date("until", "いつまで");
        var authority = Objects.requireNonNullElse(in.optional("authority", "決定した市区町村・部署", 200), "");
        var against = in.required("against", "だれから守るか", 500);
        var words = Objects.requireNonNullElse(in.optional("words", "事情・覚え書き", 2000), "");
        var staff = in.ids("knower", "住所を知っておく職員").stream().map(StaffId::new).toList();
        if (since.isBefore(applied)) in.refuse("since", "いつから", "申し出た日か、それより後の日付にしてください。");
        if (until != null && !until.isAfter(since)) in.refuse("until", "いつまで", "始まりより後の日付にしてください。");
        if (kind == MeasureKind.MEASURE && authority.isBlank())
            in.refuse("authority", "決定した市区町村・部署", "決定した市区町村・部署を入力してください。");
        if (kind == MeasureKind.OTHER && words.isBlank()) in.refuse("words", "事情・覚え書き", "支援措置によらないときは、事情を入力してください。");
        if (in.refused()) return Optional.empty();
        // granted for a year, unless the notice says otherwise
        var end = until == null && kind == MeasureKind.MEASURE ? since.plusYears(1) : until;
        return Optional.of(new RecordAddressMeasure.Command(
                person,
                new AddressMeasure(UUID.randomUUID(), kind, authority, applied, since, end, against, words),
                staff));
    }
}
