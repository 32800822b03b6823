package org.norishiro.calendar;

import java.time.ZoneId;

/** 日本時間. Where a day begins, for the law and for the work, whatever the server's own clock says. */
public final class JapaneseTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private JapaneseTime() {}
}
