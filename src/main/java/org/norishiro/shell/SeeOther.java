package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Leads on after an act. htmx follows by itself when the page shown is the one to be shown again; to any other page the
 * browser goes as a whole.
 */
record SeeOther(String path, @Nullable String notice) implements View {
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (notice != null) Notice.leave(request, response, path, notice);
        if (Htmx.of(request).fragment() && !shown(request)) {
            response.setStatus(HttpStatus.OK.value());
            response.setHeader("HX-Redirect", LocalPath.encoded(path));
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, LocalPath.encoded(path));
        }
    }

    private boolean shown(HttpServletRequest request) {
        var current = request.getHeader("HX-Current-URL");
        try {
            return current != null && URI.create(current).getPath().equals(path.replaceAll("[?#].*$", ""));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
