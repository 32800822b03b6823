package org.norishiro.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.norishiro.shell.Uploads;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeUploadsTest {
    private static HttpServletRequest passed(String type, long length) throws ServletException, IOException {
        var request = new MockHttpServletRequest("POST", "/consents/1/scans");
        request.setContentType(type);
        request.addHeader(HttpHeaders.CONTENT_LENGTH, length);
        request.setParameter("file", "as if it had been read");
        var chain = new MockFilterChain();
        new LargeUploads().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    @Test
    void what_is_too_large_goes_on_as_the_opening_of_its_form_and_nothing_of_it_is_read() throws Exception {
        var opened = passed("multipart/form-data; boundary=x", Uploads.MOST * 2L);
        assertThat(Uploads.tooLarge(opened)).isTrue();
        assertThat(opened.getMethod()).isEqualTo("GET");
        assertThat(opened.getContentType()).isNull();
        assertThat(opened.getParameter("file")).isNull();
        assertThat(opened.getParameterValues("file")).isNull();
        assertThat(opened.getParameterMap()).isEmpty();
        assertThat(opened.getParameterNames().hasMoreElements()).isFalse();
        assertThat(opened.getParts()).isEmpty();
    }

    @Test
    void what_may_be_taken_in_goes_on_as_it_is() throws Exception {
        var sent = passed("multipart/form-data; boundary=x", Uploads.MOST);
        assertThat(Uploads.tooLarge(sent)).isFalse();
        assertThat(sent.getMethod()).isEqualTo("POST");
        assertThat(sent.getParameter("file")).isNotNull();
    }

    @Test
    void other_forms_are_not_its_business() throws Exception {
        assertThat(Uploads.tooLarge(passed("application/x-www-form-urlencoded", Uploads.MOST * 2L)))
                .isFalse();
    }
}
