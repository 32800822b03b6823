package org.norishiro.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.mail.PostOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleWorld
class NoticeScreenTest {
    private static final String PATH = "/account/notices";

    @Autowired
    Browser browser;

    @Autowired
    PostOffice postOffice;

    private final String to = "n" + UUID.randomUUID().toString().substring(0, 8) + "@example.jp";

    private MvcTestResult sets(String login, String mail, String hour, String version) {
        return browser.as(login)
                .post(PATH)
                .param("mail", mail)
                .param("digest", "true")
                .param("hour", hour)
                .param("version", version)
                .exchange();
    }

    @Test
    void what_is_registered_stands_in_the_form_and_a_mail_goes_to_the_address() {
        assertThat(browser.as("hara").get(PATH)).hasStatusOk().bodyText().contains("開庁日に1通", "8時から");
        assertThat(sets("hara", to, "9", "0")).hasStatus(303);
        assertThat(browser.as("hara").get(PATH)).bodyText().contains(to);
        assertThat(postOffice.last(to).subject()).contains("お知らせメールの確認");
        assertThat(browser.as("mizuno").get(PATH)).bodyText().doesNotContain(to);
    }

    @Test
    void what_is_no_address_and_no_hour_is_refused_beside_the_field() {
        assertThat(sets("kuroda", "たろう", "3", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("メールアドレスの形ではありません", "たろう", "送る時刻");
        assertThat(sets("kuroda", "", "8", "0")).hasStatus(422).bodyText().contains("メールアドレスを入力してください");
    }

    @Test
    void two_windows_of_ones_own_keep_both_words() {
        assertThat(sets("imai", to, "9", "0")).hasStatus(303);
        assertThat(sets("imai", "other-" + to, "10", "0")).hasStatus(303);
        assertThat(sets("imai", "third-" + to, "11", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("third-" + to, "other-" + to);
    }

    @Test
    void a_mail_server_that_does_not_take_it_is_told() {
        postOffice.close();
        try {
            assertThat(sets("ono", to, "9", "0")).hasStatus(303);
        } finally {
            postOffice.open();
        }
        assertThat(postOffice.received(to)).isEmpty();
    }
}
