package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** A sentence that waits for the next page and is said there once: 「登録しました。」 */
public final class Notice {
    public static final String KEY = "notice";
    private static final SessionFlashMapManager WAITING = new SessionFlashMapManager();

    private Notice() {}

    /** @param path the local address at which the sentence will be read */
    public static void leave(HttpServletRequest request, HttpServletResponse response, String path, String sentence) {
        var flash = new FlashMap();
        flash.put(KEY, sentence);
        flash.setTargetRequestPath(path.replaceAll("[?#].*$", ""));
        WAITING.saveOutputFlashMap(flash, request, response);
    }

    static @Nullable String of(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(KEY);
    }
}
