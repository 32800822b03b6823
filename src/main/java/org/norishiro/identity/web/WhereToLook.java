package org.norishiro.identity.web;

import org.norishiro.identity.model.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console, once everything is ready, where a real municipality signs in. */
@Component
class WhereToLook {
    private static final Logger log = LoggerFactory.getLogger(WhereToLook.class);

    private final Accounts accounts;
    private final Environment environment;

    WhereToLook(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port == null || accounts.isDemo()) return;
        log.info("""


                ======================================================================
                  のりしろを使えます。この計算機のブラウザで開いてください：
                  Norishiro is ready. Open in a browser on this machine:

                      http://localhost:{}

                  利用者名とパスワードは、システム管理者が渡します。
                  User names and passwords are given out by the administrator.
                ======================================================================
                """, port);
    }
}
