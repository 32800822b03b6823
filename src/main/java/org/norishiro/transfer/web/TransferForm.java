package org.norishiro.transfer.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.norishiro.calendar.BusinessDays;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.gate.Grounds;
import org.norishiro.gate.GroundsFields;
import org.norishiro.identity.PostId;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.usecase.OfferTransfer;
import org.norishiro.transfer.usecase.PrepareTransfer.Answering;
import org.norishiro.transfer.usecase.PrepareTransfer.Choices;
import org.norishiro.transfer.usecase.PrepareTransfer.Receiver;

/** The fields of an offer to hand over (引き継ぎの申し出). */
final class TransferForm {
    /** What becomes of the agency that hands over. */
    enum Afterwards {
        STAY("支援チームに残る"),
        LEAVE("支援チームから離れる");

        private final String label;

        Afterwards(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final int WORDS = 4000;
    private static final int LINE = 400;
    private static final int DAYS_TO_REPLY = 3;

    private TransferForm() {}

    /** With the next step as it stands, for whoever holds it or is likeliest to hand it over. */
    static Entered fresh(Choices choices, LocalDate today) {
        var about = choices.about();
        var filled = Entered.blank()
                .with("nextStep", about.nextStep())
                .with("replyDue", JapaneseDates.dense(BusinessDays.plus(today, DAYS_TO_REPLY)))
                .with("afterwards", Afterwards.STAY.name());
        var next = about.nextDate();
        if (next != null && !next.isBefore(today)) filled = filled.with("nextOn", JapaneseDates.dense(next));
        var mine = Stream.concat(
                        choices.answering().stream()
                                .filter(each -> each.who().post().equals(choices.me())),
                        choices.answering().stream())
                .findFirst();
        return mine.isEmpty()
                ? filled
                : filled.with("from", mine.get().who().post().toString());
    }

    static Optional<OfferTransfer.Command> read(Reading in, Choices choices) {
        var from = new PostId(in.requiredId("from", "いまの担当"));
        var to = new PostId(in.requiredId("to", "引き継ぐ相手"));
        var next = choices.answering(from).filter(Answering::next).isPresent();
        var step = next ? in.required("nextStep", "次にすること", LINE) : "";
        var on = next ? in.requiredComingDate("nextOn", "いつまでに") : null;
        var charge = in.ticked("charge");
        var stays = in.choice("afterwards", "これまでの機関", Afterwards.class) == Afterwards.STAY;
        var grounds = grounds(in, choices, from, to);
        var briefing = in.required("briefing", "申し送り", WORDS);
        var due = in.requiredComingDate("replyDue", "返事の期限");
        if (in.refused()) return Optional.empty();
        var terms = new Transfer.Terms(charge, stays, step, on, briefing, grounds);
        return Optional.of(new OfferTransfer.Command(choices.about().id(), from, to, terms, due));
    }

    /** Asked only where another agency will see more than it does: else there is nothing to give grounds for. */
    private static @Nullable Grounds grounds(Reading in, Choices choices, PostId from, PostId to) {
        if (!choices.showsMore(from, to)) return null;
        if (in.entered().text("basis").isBlank()) {
            in.refuse("basis", "根拠", "この人の機関は、いまこのケースの一部だけを見ています。全体を見せる根拠を選んでください。");
            return null;
        }
        var grounds = GroundsFields.read(in, choices.grounds());
        grounds.lacks().forEach(lack -> in.refuse(GroundsFields.refusal(in.entered(), lack)));
        return in.refused() ? null : grounds;
    }

    static boolean someSeeAPart(Choices choices) {
        return choices.whole() && !choices.receivers().stream().allMatch(Receiver::seesWhole);
    }
}
