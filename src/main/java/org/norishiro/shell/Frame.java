package org.norishiro.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * 画面の枠: what the layout and the form parts need to know besides the page itself. Each fact is looked up when it is
 * asked for, so a fragment costs nothing. Only templates of {@code shell} and {@code ui} use it.
 */
public final class Frame {
    private static final String KEY = Frame.class.getName();
    private static final int IDLE_MINUTES = 15;
    private static final String HOME = "/today";

    private final @Nullable HttpServletRequest request;
    private final FrameSources sources;
    private @Nullable List<NavItem> menu;
    private @Nullable SignedInPerson person;
    private boolean asked;

    private Frame(@Nullable HttpServletRequest request, FrameSources sources) {
        this.request = request;
        this.sources = sources;
    }

    /** The frame of the request under way; a bare one outside of any. */
    public static Frame current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return bare();
        var request = attributes.getRequest();
        if (request.getAttribute(KEY) instanceof Frame frame) return frame;
        var frame = new Frame(request, FrameSources.of(request));
        request.setAttribute(KEY, frame);
        return frame;
    }

    public static Frame bare() {
        return new Frame(null, FrameSources.none());
    }

    public @Nullable SignedInPerson person() {
        if (!asked) {
            asked = true;
            if (fragment()) person = sources.person();
            else know(sources.atOnce(Frame::whoAndWhatWaits));
        }
        return person;
    }

    private record WhoAndWhatWaits(@Nullable SignedInPerson person, List<NavItem> menu) {}

    private static WhoAndWhatWaits whoAndWhatWaits(FrameSources sources) {
        var person = sources.person();
        return new WhoAndWhatWaits(person, person == null ? List.of() : sources.menu(person.menu()));
    }

    private void know(WhoAndWhatWaits found) {
        person = found.person();
        menu = found.menu();
    }

    public boolean signedIn() {
        return person() != null;
    }

    public List<NavItem> menu() {
        if (menu == null) {
            var who = person();
            menu = who == null ? List.of() : sources.menu(who.menu());
        }
        return menu;
    }

    public boolean shows(String navKey) {
        return menu().stream().anyMatch(item -> item.key().equals(navKey));
    }

    public int count(String navKey) {
        return menu().stream()
                .filter(item -> item.key().equals(navKey))
                .mapToInt(NavItem::count)
                .sum();
    }

    public String csrfParameter() {
        var token = token();
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrfToken() {
        var token = token();
        return token == null ? "" : token.getToken();
    }

    /** A fresh receipt for one form: sent twice, the form acts once. */
    public String submission() {
        return UUID.randomUUID().toString();
    }

    /** Who the form was made for. */
    public String by() {
        var who = person();
        return who == null ? "" : who.staffId();
    }

    public @Nullable String notice() {
        return request == null ? null : Notice.of(request);
    }

    public boolean demo() {
        return sources.demo();
    }

    /**
     * The drafts of this form, without the one that is being continued on it; none where the form was just sent.
     *
     * @param form which form of which thing
     * @param sheet the sheet it is being written on
     */
    public List<DraftOffer> drafts(String form, String sheet) {
        if (form.isEmpty() || !opened() || !signedIn()) return List.of();
        return sources.drafts(form).stream()
                .filter(offer -> !offer.sheet().equals(sheet))
                .toList();
    }

    /**
     * 用紙: which opened copy of a form this is, so that two of them side by side have a draft each. A draft that is
     * continued and a form that is shown again keep theirs.
     *
     * @param form which form of which thing
     */
    public String sheet(String form) {
        var kept = opened() ? parameter("draft") : form.equals(parameter("_draft")) ? parameter("_sheet") : "";
        try {
            return UUID.fromString(kept).toString();
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID().toString();
        }
    }

    public int sessionMinutes() {
        var session = request == null ? null : request.getSession(false);
        if (session == null || session.getMaxInactiveInterval() <= 0) return IDLE_MINUTES;
        return (int) Duration.ofSeconds(session.getMaxInactiveInterval()).toMinutes();
    }

    /** What the page asks with whether all on it may still be seen; empty where there is nothing to see, as on an error page. */
    public String watch() {
        var begun = request == null || troubled() ? null : PageMoment.of(request);
        return begun == null ? "" : sources.watch(begun);
    }

    public String requestId() {
        return RequestId.current();
    }

    public String municipality() {
        var who = person();
        return who == null ? "" : who.municipality();
    }

    /** The address of this page, for coming back to it. An error page has none: it must not depend on what was asked. */
    public String here() {
        if (request == null || !opened() || troubled()) return HOME;
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    public boolean fragment() {
        return request != null && Htmx.of(request).fragment();
    }

    /** What was searched for, to stand in the box again. */
    public String search() {
        return troubled() ? "" : parameter("q");
    }

    /** The address of a file of ours with the hash of its content in it, so that it may be kept for ever. */
    public String asset(String path) {
        return sources.asset(path);
    }

    private boolean troubled() {
        return request != null && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    private boolean opened() {
        return request != null && "GET".equals(request.getMethod());
    }

    private String parameter(String name) {
        var value = request == null ? null : request.getParameter(name);
        return value == null ? "" : value;
    }

    private @Nullable CsrfToken token() {
        return request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token
                : null;
    }
}
