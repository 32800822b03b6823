package org.norishiro.conference.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.norishiro.conference.model.Bodies;
import org.norishiro.conference.model.LegalBases;
import org.norishiro.conference.model.LegalBasis;
import org.norishiro.directory.Agencies;
import org.norishiro.directory.Agencies.AgencyCard;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking at the conferences of the municipality and the laws they rest on. No person is named there. */
@Component
public class ShowBodies {
    private final Bodies bodies;
    private final LegalBases bases;
    private final Agencies agencies;
    private final WhoActs whoActs;
    private final Clock clock;

    ShowBodies(Bodies bodies, LegalBases bases, Agencies agencies, WhoActs whoActs, Clock clock) {
        this.bodies = bodies;
        this.bases = bases;
        this.agencies = agencies;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /** @param mayChange whether this person sets up bodies */
    public record Seen(
            List<BodyLine> bodies,
            List<LegalBasis> bases,
            List<AgencyCard> agencies,
            boolean mayChange,
            LocalDate today) {}

    @Transactional
    public Seen all() {
        var today = LocalDate.now(clock);
        var laws = bases.on(today);
        var byCode = laws.stream().collect(Collectors.toMap(LegalBasis::code, Function.identity()));
        var known = agencies.all();
        var names = known.stream().collect(Collectors.toMap(AgencyCard::id, AgencyCard::name));
        var lines = bodies.all().stream()
                .map(body -> new BodyLine(
                        body,
                        names.getOrDefault(body.secretariat(), "いまは機関の名簿にありません"),
                        body.bases().stream()
                                .filter(byCode::containsKey)
                                .map(byCode::get)
                                .toList()))
                .toList();
        return new Seen(lines, laws, known, BodyDuty.of(whoActs.now()), today);
    }
}
