package org.norishiro.gate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.norishiro.database.Seal;
import org.norishiro.identity.ActAs;
import org.norishiro.identity.Acting;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.Role;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.shell.PageMoment;
import org.norishiro.shell.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whether a page that stands open may be left so. An exclusion or a reach that ended works at the next statement, but what is
 * on a screen already does not ask again by itself: so each page carries a sealed note of who it was made for and at which
 * state of the database, and asks with it every few seconds. It is asked without the session, which would otherwise never end.
 */
@Component
public class Watching implements Watch {
    private static final String PURPOSE = "watch";

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final WhoActs whoActs;
    private final ActAs actAs;
    private final Seal seal;

    Watching(JdbcClient sql, TransactionOperations transaction, WhoActs whoActs, ActAs actAs, Seal seal) {
        this.sql = sql;
        this.transaction = transaction;
        this.whoActs = whoActs;
        this.actAs = actAs;
        this.seal = seal;
    }

    private record Note(Acting who, PageMoment begun) {}

    @Override
    public String token(PageMoment begun) {
        var who = whoActs.now();
        var note = String.join(
                "|",
                who.municipality().toString(),
                who.staff().toString(),
                who.post().toString(),
                who.agency().toString(),
                who.role().name(),
                begun.state(),
                begun.at().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(note.getBytes(StandardCharsets.UTF_8)) + "."
                + seal.of(PURPOSE, note);
    }

    /** Whether nothing was taken away from whom the page was made for since it was begun. A note that is not ours tells of no page. */
    public boolean maySeeAllOf(String token) {
        return read(token).map(this::asBefore).orElse(false);
    }

    private boolean asBefore(Note note) {
        return actAs.post(
                note.who(),
                () -> Boolean.FALSE.equals(transaction.execute(
                        status -> sql.sql("select my_sight_is_narrower(:state, :since)")
                                .param("state", note.begun().state())
                                .param("since", note.begun().at().atOffset(ZoneOffset.UTC))
                                .query(Boolean.class)
                                .single())));
    }

    private Optional<Note> read(String token) {
        var halves = token.split("\\.", 2);
        if (halves.length != 2) return Optional.empty();
        try {
            var text = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
            if (!seal.fits(PURPOSE, text, halves[1])) return Optional.empty();
            var part = text.split("\\|");
            var who = new Acting(
                    new MunicipalityId(UUID.fromString(part[0])),
                    new StaffId(UUID.fromString(part[1])),
                    new PostId(UUID.fromString(part[2])),
                    new AgencyId(UUID.fromString(part[3])),
                    Role.valueOf(part[4]),
                    "",
                    "",
                    "");
            return Optional.of(new Note(who, new PageMoment(part[5], Instant.parse(part[6]))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
