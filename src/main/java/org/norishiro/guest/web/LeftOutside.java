package org.norishiro.guest.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Whose time is up, or whose link was taken back, is told so; what they had typed is shown to them once more, and not sent. */
final class LeftOutside implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        tell(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        tell(request, response);
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> request.getRequestDispatcher("/reply/out").forward(request, response);
            case "GET", "HEAD" -> {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, "/reply");
            }
            default -> response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
        }
    }
}
