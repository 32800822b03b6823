package org.norishiro.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norishiro.identity.StaffId;
import org.norishiro.shell.Notice;
import org.norishiro.shell.Screens;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** Carries a password just given to the page that shows it once: in memory, to one address, gone when read. */
final class GivenPassword {
    private static final String KEY = "givenPassword";
    private static final SessionFlashMapManager WAITING = new SessionFlashMapManager();

    private GivenPassword() {}

    static ModelAndView shownOnce(
            HttpServletRequest request, HttpServletResponse response, StaffId staff, String password, String notice) {
        var path = "/admin/staff/" + staff;
        var flash = new FlashMap();
        flash.put(KEY, password);
        flash.put(Notice.KEY, notice);
        flash.setTargetRequestPath(path);
        WAITING.saveOutputFlashMap(flash, request, response);
        return Screens.redirect(path);
    }

    static @Nullable String of(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(KEY);
    }
}
