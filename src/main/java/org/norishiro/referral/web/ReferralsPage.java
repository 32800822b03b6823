package org.norishiro.referral.web;

import java.time.LocalDate;
import java.util.List;
import org.norishiro.referral.usecase.ListReferrals.Listed;
import org.norishiro.referral.usecase.ReferralReadings.Box;
import org.norishiro.referral.usecase.ReferralReadings.Boxed;
import org.norishiro.referral.usecase.ReferralRow;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.Option;

/** Everything {@code referral/referrals.jte} needs. */
public record ReferralsPage(Box box, Listing listing, Listed listed) {
    public Boxed boxed() {
        return listed.boxed();
    }

    public LocalDate today() {
        return listed.today();
    }

    public boolean received() {
        return box == Box.RECEIVED;
    }

    public String other(ReferralRow row) {
        return received() ? row.from().name() : row.to().name();
    }

    public String path(Box box) {
        return "/referrals?box=" + (box == Box.RECEIVED ? "received" : "sent");
    }

    public boolean filtered() {
        return !(listing.text("q") + listing.text("state") + listing.text("mine")).isBlank();
    }

    public Entered filter() {
        return Entered.blank().with("state", listing.text("state")).with("mine", listing.text("mine"));
    }

    public List<Option> whose() {
        return List.of(Option.of("me", "わたしが持つもの・送ったもの"));
    }

    public List<Option> states() {
        return List.of(
                Option.of("overdue", "期限超過"),
                Option.of("waiting", "回答待ち"),
                Option.of("accepted", "受入・支援中"),
                Option.of("declined", "見送り"),
                Option.of("reported", "結果の確認待ち"),
                Option.of("ended", "終わったもの"),
                Option.of("all", "すべて"));
    }
}
