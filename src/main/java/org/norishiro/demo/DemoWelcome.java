package org.norishiro.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on the console, once everything is ready, where the demonstration is and as whom to try it. */
@Component
class DemoWelcome {
    private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

    private final JdbcClient sql;
    private final Environment environment;

    DemoWelcome(JdbcClient sql, Environment environment) {
        this.sql = sql;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port == null || !sql.sql("select is_demo()").query(Boolean.class).single()) return;
        log.info("""


                ======================================================================
                  のりしろ（見本の市・架空市）を使えます。ブラウザで開いてください：
                  Norishiro is ready, with an invented city. Open in a browser:

                      http://localhost:{}

                  サインインの画面に架空の職員が並んでいます。名前を押すと入れます。
                  The sign-in page lists invented people: click one to sign in.

                      利用者名 / user name   mizuno saeki yamada mori okabe kikuchi admin
                      パスワード / password   {}

                  実際の住民の情報は入れないでください。止めるときは Ctrl+C です。
                  Do not enter data of real people. Ctrl+C stops the program.
                ======================================================================
                """, port, DemoOrganisation.PASSWORD);
    }
}
