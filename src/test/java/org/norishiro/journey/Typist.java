package org.norishiro.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Somebody writing without a pause, until something cuts them off. */
final class Typist {
    /** What may happen to a person who writes. */
    enum Cut {
        TAB_CLOSED,
        BROWSER_CRASHED,
        NETWORK_GONE,
        SESSION_OVER
    }

    private static final String FORM = "/consultations/new";
    private static final String FIELD = "#f-complaint";
    private static final long OLD_ENOUGH = TimeUnit.SECONDS.toNanos(2);

    private final Worker worker;
    private final Cut cut;
    private final long cutAfter;
    private final List<Long> typedAt = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private final Page page;
    private long begun;
    private long cutAt;

    Typist(Worker worker, Random random) {
        this.worker = worker;
        this.cut = Cut.values()[random.nextInt(Cut.values().length)];
        this.cutAfter = TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(4000));
        this.page = context().newPage();
        page.navigate(FORM);
        page.focus(FIELD);
    }

    private BrowserContext context() {
        return worker.page().context();
    }

    Cut cut() {
        return cut;
    }

    boolean writing() {
        return cutAt == 0;
    }

    void writesOn(Random random) {
        if (begun == 0) begun = System.nanoTime();
        var letter = String.valueOf((char) ('あ' + random.nextInt(80)));
        page.keyboard().insertText(letter);
        typed.append(letter);
        typedAt.add(System.nanoTime());
        if (System.nanoTime() - begun > cutAfter) isCutOff();
    }

    private void isCutOff() {
        cutAt = System.nanoTime();
        switch (cut) {
            case TAB_CLOSED -> page.close();
            case BROWSER_CRASHED -> crash();
            case NETWORK_GONE -> context().setOffline(true);
            case SESSION_OVER -> context().clearCookies();
        }
    }

    private void crash() {
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException crashed) {
            // That is what was wanted.
        }
    }

    /** The network is back, or the person has signed in again in another tab and comes back to this one. */
    void recovers(String login) {
        if (cut == Cut.NETWORK_GONE) context().setOffline(false);
        if (cut != Cut.SESSION_OVER) return;
        worker.goes("/sign-in")
                .types("利用者名", login)
                .types("パスワード", Town.PASSWORD)
                .presses("サインイン");
        page.bringToFront();
        page.evaluate("() => dispatchEvent(new Event('focus'))");
    }

    /** How many letters older than two seconds are not in the draft. */
    int lost() {
        var kept = draft();
        var lost = 0;
        for (var at = 0; at < typed.length(); at++) {
            var old = cutAt - typedAt.get(at) >= OLD_ENOUGH;
            if (old && (at >= kept.length() || kept.charAt(at) != typed.charAt(at))) lost++;
        }
        return lost;
    }

    int length() {
        return typed.length();
    }

    private String draft() {
        // their other tab: opening one more takes longer than reading what was kept
        var other = worker.page();
        other.navigate(FORM);
        var offered = other.getByText("続きから書く").first();
        if (offered.count() == 0) return "";
        offered.click();
        var kept = other.inputValue(FIELD);
        other.navigate("about:blank");
        return kept;
    }

    void leaves() {
        if (!page.isClosed()) page.close();
    }
}
