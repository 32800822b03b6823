package org.norishiro.export.model;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Whose file it is (すかし): stands in it, so that one that is found can be asked after. */
public record Watermark(String who, LocalDateTime at, String purpose) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public List<String> words() {
        return List.of("庁外持出し禁止", "書き出した人：" + who, "書き出した日時：" + at.format(WHEN), "目的：" + purpose);
    }
}
