package org.norishiro.notice.web;

import java.util.List;
import java.util.stream.IntStream;
import org.norishiro.calendar.JapaneseDates;
import org.norishiro.notice.model.NoticeMails.Last;
import org.norishiro.notice.model.NoticeWish;
import org.norishiro.notice.usecase.ShowNotices.Shown;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Option;

/** Everything {@code notice/notices.jte} needs. */
public record NoticePage(Shown shown, Entered entered) {
    public List<Option> hours() {
        return IntStream.rangeClosed(NoticeWish.EARLIEST, NoticeWish.LATEST)
                .mapToObj(hour -> Option.of(String.valueOf(hour), hour + "時から"))
                .toList();
    }

    public String last() {
        return shown.last().map(NoticePage::words).orElse("");
    }

    private static String words(Last last) {
        var day = JapaneseDates.monthDay(last.day());
        return switch (last.how()) {
            case TAKEN -> day + "に送りました。";
            case NOT_TAKEN -> day + "は、メールサーバーが受け取らなかったので届いていません。アドレスを確かめてください。";
            case NOTHING -> day + "は、用件がなかったので送っていません。";
        };
    }
}
