package org.norishiro.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Draws what went wrong outside of any screen: in a filter, in a template, in the server itself. */
@Controller
class ErrorController implements org.springframework.boot.webmvc.error.ErrorController {
    private final ErrorPages pages;

    ErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ModelAndView error(HttpServletRequest request) {
        // Opened by hand, without anything having gone wrong, there is no such page.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? pages.of(status)
                : pages.notThere();
    }
}
