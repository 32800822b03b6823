package org.norishiro.seal.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.seal.model.Seal;
import org.norishiro.seal.model.SealReader;
import org.norishiro.seal.model.SealRegister;
import org.norishiro.seal.model.Sealed;
import org.springframework.stereotype.Component;

/** Wishes to open what is sealed or to let somebody read it, for the readers who may answer; whoever asked sees that they wait. */
@Component
class SealsDue implements DueItems {
    private final SealRegister register;
    private final SealedRecords records;
    private final Clock clock;

    SealsDue(SealRegister register, SealedRecords records, Clock clock) {
        this.register = register;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var asked = register.all().stream().filter(seal -> seal.wish() != null).toList();
        var waiting = register.waiting();
        if (asked.isEmpty() && waiting.isEmpty()) return List.of();
        var ids = new ArrayList<Sealed>();
        asked.forEach(seal -> ids.add(seal.about()));
        waiting.forEach(reader -> ids.add(reader.about()));
        var names = records.names(ids);
        return Stream.concat(
                        asked.stream().flatMap(seal -> opening(who, seal, names).stream()),
                        waiting.stream().flatMap(reader -> naming(who, reader, names, today).stream()))
                .toList();
    }

    private Optional<DueItem> opening(Acting who, Seal seal, Map<Sealed, String> names) {
        var wish = seal.wish();
        var mine = who.role().leads() && seal.mayBeAnsweredBy(who.staff());
        if (wish == null || !mine && !wish.by().equals(who.staff())) return Optional.empty();
        return item(seal.about(), mine, "封印を解く申し出", wish.answerBy(clock.getZone()), names);
    }

    private static Optional<DueItem> naming(Acting who, SealReader reader, Map<Sealed, String> names, LocalDate today) {
        var mine = who.role().leads() && reader.mayBeAnsweredBy(who.staff());
        if (!mine && !reader.namedBy().equals(who.staff())) return Optional.empty();
        return item(reader.about(), mine, "閲覧できる職員の追加", today, names);
    }

    private static Optional<DueItem> item(
            Sealed about, boolean mine, String what, LocalDate due, Map<Sealed, String> names) {
        return Optional.ofNullable(names.get(about))
                .map(name -> new DueItem(
                        mine ? DueItem.Kind.AWAITS_MY_ANSWER : DueItem.Kind.I_WAIT,
                        name,
                        what,
                        due,
                        mine ? "わたし" : "閲覧できる査察指導員・管理者、調整担当",
                        path(about),
                        mine ? "決める" : "見る"));
    }

    private static String path(Sealed about) {
        return switch (about) {
            case Sealed.OfCase(var id) -> "/cases/" + id + "/seal";
            case Sealed.OfPerson(var id) -> "/persons/" + id + "/seal";
        };
    }

    @Override
    public String named() {
        return "封印";
    }
}
