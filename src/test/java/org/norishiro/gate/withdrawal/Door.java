package org.norishiro.gate.withdrawal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.norishiro.Browser;
import org.springframework.mock.web.MockHttpServletResponse;

/** By which something is seen: as the database answers any program, or over the pages of this one. */
enum Door {
    ONE(false) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return node.together(
                            login,
                            sql -> sql.sql("select count(*) from progress_note where id = ?")
                                    .param(shown.note())
                                    .query(Integer.class)
                                    .single())
                    > 0;
        }
    },
    LISTED(false) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return node.together(
                            login,
                            sql -> sql.sql(
                                            "select body from progress_note where case_id = ? order by happened_on limit 50")
                                    .param(shown.matter())
                                    .query(String.class)
                                    .list())
                    .contains(shown.word());
        }
    },
    COUNTED(false) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return node.together(
                            login,
                            sql -> sql.sql(
                                            "select count(*) from person p join progress_note n on n.person_id = p.id where p.id = ?")
                                    .param(shown.person())
                                    .query(Integer.class)
                                    .single())
                    > 0;
        }
    },
    FOUND(true) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            // the page repeats the word that was looked for, and so shows nothing by it
            return text(get(browser, login, "/search?q=" + shown.word())).contains("/cases/" + shown.matter());
        }
    },
    PAGE(true) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return text(get(browser, login, "/cases/" + shown.matter() + "/timeline"))
                    .contains(shown.word());
        }
    },
    PAPER(true) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return text(get(browser, login, "/cases/" + shown.matter() + "/timeline/print"))
                    .contains(shown.word());
        }
    },
    ATTACHMENT(true) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return get(browser, login, "/consents/" + shown.consent() + "/scans/" + shown.scan())
                            .getStatus()
                    == 200;
        }
    },
    ADDRESS(false) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return node.together(
                            login,
                            sql -> sql.sql("select address from shown_addresses(array[?]::uuid[])")
                                    .param(shown.person())
                                    .query(String.class)
                                    .list())
                    .contains(shown.word());
        }
    },
    ADDRESS_PAGE(true) {
        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            return text(get(browser, login, "/persons/" + shown.person())).contains(shown.word());
        }
    },
    /** A page that was opened before, asking whether it may stay; one that shows nothing may. */
    OPEN_PAGE(true) {
        @Override
        String opened(Browser browser, String login, Shown shown) {
            var page = text(get(browser, login, "/cases/" + shown.matter() + "/timeline"));
            var watch = WATCH.matcher(page);
            return page.contains(shown.word()) && watch.find() ? watch.group(1) : "";
        }

        @Override
        boolean stays(Browser browser, String opened) {
            return !opened.isEmpty()
                    && browser.nobody()
                                    .get()
                                    .uri("/watch?page=" + opened)
                                    .exchange()
                                    .getResponse()
                                    .getStatus()
                            == 204;
        }

        @Override
        boolean shows(Node node, Browser browser, String login, Shown shown) {
            throw new IllegalStateException("an open page is opened first");
        }
    };

    private static final Pattern WATCH = Pattern.compile("<meta name=\"watch\" content=\"([^\"]+)\"");

    final boolean overPages;

    Door(boolean overPages) {
        this.overPages = overPages;
    }

    abstract boolean shows(Node node, Browser browser, String login, Shown shown);

    String opened(Browser browser, String login, Shown shown) {
        return "";
    }

    boolean stays(Browser browser, String opened) {
        return false;
    }

    private static MockHttpServletResponse get(Browser browser, String login, String address) {
        var response = browser.as(login).get(address).exchange().getResponse();
        // a page that broke shows nothing either, and proves nothing
        if (response.getStatus() != 200 && response.getStatus() != 404)
            throw new IllegalStateException(address + " answered " + response.getStatus());
        return response;
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
