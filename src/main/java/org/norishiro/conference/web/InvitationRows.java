package org.norishiro.conference.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.norishiro.conference.model.Invitation;
import org.norishiro.identity.AgencyId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;

/** Rows of agencies to invite, each with its purpose: {@code agency-1}, {@code purpose-1} … as many as {@code rows} says. */
final class InvitationRows {
    static final int AT_FIRST = 4;
    private static final int MORE = 3;
    private static final int MOST = 40;

    private InvitationRows() {}

    static int count(Entered entered) {
        var rows = entered.text("rows");
        return rows.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(rows), AT_FIRST, MOST) : AT_FIRST;
    }

    static Entered more(Entered entered) {
        return entered.with("rows", String.valueOf(Math.min(count(entered) + MORE, MOST)));
    }

    /** A row left empty is no row; an agency without a purpose, or named twice, is refused in its row. */
    static List<Invitation> read(Reading in) {
        var invited = new ArrayList<Invitation>();
        var named = new HashSet<AgencyId>();
        for (var row = 1; row <= count(in.entered()); row++) read(in, row, invited, named);
        if (invited.isEmpty() && !in.refused()) in.refuse("agency-1", "機関1", "招く機関を1つ以上選び、招く目的を書いてください。");
        return invited;
    }

    /** The row in which an invitation was typed, counted without the rows left empty. */
    static String field(Entered entered, int place) {
        return IntStream.rangeClosed(1, count(entered))
                .mapToObj(row -> "agency-" + row)
                .filter(entered::has)
                .filter(name -> !entered.text(name).isBlank())
                .skip(place)
                .findFirst()
                .orElse("agency-1");
    }

    private static void read(Reading in, int row, List<Invitation> invited, HashSet<AgencyId> named) {
        var chosen = in.id("agency-" + row, "機関" + row);
        var purpose = in.optional("purpose-" + row, "招く目的" + row, 500);
        if (chosen == null && purpose == null) return;
        if (chosen == null) {
            in.refuse("agency-" + row, "機関" + row, "機関" + row + "：この目的で招く機関を選んでください。");
        } else if (purpose == null) {
            in.refuse("purpose-" + row, "招く目的" + row, "招く目的" + row + "：この機関を招く目的を入力してください。");
        } else if (!named.add(new AgencyId(chosen))) {
            in.refuse("agency-" + row, "機関" + row, "この機関は上の行でもう選んでいます。目的は1つの行にまとめてください。");
        } else {
            invited.add(Invitation.of(new AgencyId(chosen), purpose));
        }
    }
}
