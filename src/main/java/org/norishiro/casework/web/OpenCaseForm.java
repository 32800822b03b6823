package org.norishiro.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.model.CaseSubject;
import org.norishiro.casework.model.NextStep;
import org.norishiro.casework.model.SupportCase;
import org.norishiro.casework.usecase.OpenCase.Command;
import org.norishiro.casework.usecase.OpenCase.TakenOver;
import org.norishiro.casework.usecase.ShowOpening.Opening;
import org.norishiro.household.HouseholdId;
import org.norishiro.household.PersonId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** The fields of opening a case. Everything known is filled in, so the usual way is one press of the button. */
final class OpenCaseForm {
    private OpenCaseForm() {}

    static Entered filled(Opening opening) {
        var me = opening.me();
        var consultation = opening.consultation();
        var holder = consultation == null ? null : consultation.holderPost();
        var entered = Entered.blank()
                .with("issue", all(opening.issues().size()))
                .with("holder", holder == null ? me.post().toString() : holder.toString())
                .with("lead", me.post().toString());
        if (me.role() == Role.COORDINATOR)
            entered = entered.with("coordinator", me.post().toString());
        if (!opening.households().isEmpty()) {
            var home = opening.households().getFirst();
            return entered.with("subject", "household:" + home.id()).with("name", home.name());
        }
        if (opening.persons().isEmpty()) return entered;
        var person = opening.persons().getFirst();
        return entered.with("subject", "person:" + person.id()).with("name", person.name());
    }

    private static String[] all(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new);
    }

    static Command read(Reading in, Opening opening) {
        var subject = subject(in, opening);
        var name = in.required("name", "ケースの名前", SupportCase.LONGEST_NAME);
        var step = in.required("next", "次にすること", NextStep.LONGEST);
        var on = in.requiredComingDate("nextOn", "いつまでに");
        var holder = new PostId(in.requiredId("holder", "次にすることの担当"));
        var coordinator = post(in.id("coordinator", "調整担当"));
        var lead = post(in.id("lead", "主担当"));
        return new Command(
                subject,
                opening.source().consultation(),
                name,
                holder,
                step,
                on,
                coordinator,
                lead,
                taken(in, opening));
    }

    private static CaseSubject subject(Reading in, Opening opening) {
        var chosen = in.required("subject", "だれのケースか", 60);
        for (var home : opening.households())
            if (chosen.equals("household:" + home.id())) return new CaseSubject.OfHousehold(home.id());
        for (var person : opening.persons())
            if (chosen.equals("person:" + person.id())) return new CaseSubject.OfPerson(person.id());
        if (!chosen.isEmpty()) in.refuse("subject", "だれのケースか", "だれのケースかを選び直してください。");
        return new CaseSubject.OfHousehold(new HouseholdId(new UUID(0, 0)));
    }

    private static List<TakenOver> taken(Reading in, Opening opening) {
        var taken = new ArrayList<TakenOver>();
        var about = sole(in, opening);
        for (var n = 0; n < opening.issues().size(); n++) {
            var known = opening.issues().get(n);
            if (in.entered().ticked("issue", String.valueOf(n)))
                taken.add(new TakenOver(about, known.code(), known.words()));
        }
        return taken;
    }

    /** In a case about one person, every issue is theirs. */
    private static @Nullable PersonId sole(Reading in, Opening opening) {
        var chosen = in.entered().text("subject");
        return opening.persons().stream()
                .map(person -> person.id())
                .filter(id -> chosen.equals("person:" + id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PostId post(@Nullable UUID id) {
        return id == null ? null : new PostId(id);
    }
}
