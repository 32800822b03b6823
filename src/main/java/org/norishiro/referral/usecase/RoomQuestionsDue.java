package org.norishiro.referral.usecase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.Cases;
import org.norishiro.desk.DueItem;
import org.norishiro.desk.DueItem.Kind;
import org.norishiro.desk.DueItems;
import org.norishiro.identity.Acting;
import org.norishiro.referral.usecase.RoomReadings.Asked;
import org.norishiro.referral.usecase.RoomReadings.Received;
import org.springframework.stereotype.Component;

/** Questions for room on the desk: to reply to, to wait for, and, once replies are there or the day is past, to go on from. */
@Component
class RoomQuestionsDue implements DueItems {
    private final RoomReadings readings;
    private final Cases cases;

    RoomQuestionsDue(RoomReadings readings, Cases cases) {
        this.readings = readings;
        this.cases = cases;
    }

    @Override
    public List<DueItem> dueFor(Acting who, LocalDate today) {
        var open = readings.open(who.post());
        var names = open.isEmpty()
                ? Map.<CaseId, String>of()
                : cases.names(open.stream().map(Asked::about).toList());
        var asked = open.stream().collect(Collectors.groupingBy(Asked::asking)).values().stream()
                .sorted(Comparator.comparing(each -> each.getFirst().replyBy()))
                .map(each -> asked(each, names.getOrDefault(each.getFirst().about(), ""), today));
        var received = readings.received().stream().filter(Received::waits).map(RoomQuestionsDue::toReply);
        return Stream.concat(received, asked).toList();
    }

    private static DueItem toReply(Received question) {
        return new DueItem(
                Kind.AWAITS_MY_ANSWER,
                "空きの問い合わせ",
                question.from() + "から：" + question.words().lines().findFirst().orElse(""),
                question.replyBy(),
                "わたしの機関",
                "/room-questions/" + question.id(),
                "空きを答える");
    }

    private static DueItem asked(List<Asked> atOnce, String about, LocalDate today) {
        var first = atOnce.getFirst();
        var replied = atOnce.stream().filter(each -> each.reply() != null).count();
        var over = replied == atOnce.size() || first.replyBy().isBefore(today);
        return new DueItem(
                over ? Kind.MINE : Kind.I_WAIT,
                about,
                "空きの返事" + (over ? "を見て、頼む先を決める" : "待ち") + "（" + atOnce.size() + "機関のうち" + replied + "機関から返事）",
                first.replyBy(),
                over ? "わたし" : "聞いた機関",
                "/cases/" + first.about() + "/referrals#room",
                over ? "頼む先を決める" : "様子を見る");
    }

    @Override
    public String named() {
        return "空きの問い合わせ";
    }
}
