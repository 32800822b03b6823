package org.norishiro.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** One key press keeps somebody signed in who is still writing: the request itself is what counts. */
@Controller
class StaySignedInController {
    @RequestMapping(
            path = "/session/stay",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> stay(HttpServletRequest request) {
        return ResponseEntity.status(
                        request.getUserPrincipal() == null ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT)
                .build();
    }
}
