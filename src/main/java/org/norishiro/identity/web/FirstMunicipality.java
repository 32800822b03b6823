package org.norishiro.identity.web;

import org.norishiro.identity.MunicipalityProperties;
import org.norishiro.identity.usecase.FoundMunicipality;
import org.norishiro.identity.usecase.FoundMunicipality.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Real use: founds the municipality of the settings in an empty database and says, once, how its administrator signs in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MunicipalityProperties.class)
@ConditionalOnBooleanProperty(name = "norishiro.demo", havingValue = false, matchIfMissing = true)
@Order(10)
class FirstMunicipality implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstMunicipality.class);

    private final FoundMunicipality foundMunicipality;
    private final MunicipalityProperties properties;

    FirstMunicipality(FoundMunicipality foundMunicipality, MunicipalityProperties properties) {
        this.foundMunicipality = foundMunicipality;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        switch (foundMunicipality.found(properties)) {
            case Outcome.Founded(var municipality, var login, var password) ->
                log.info("""


                    ======================================================================
                      {} を用意しました。最初のシステム管理者：
                      The municipality has been founded. Its first administrator:

                          利用者名 / user name    {}
                          パスワード / password    {}

                      このパスワードは二度と表示されません。最初のサインインで変えます。
                      This password is shown only now and is replaced at the first sign-in.
                    ======================================================================
                    """, municipality, login, password);
            case Outcome.AlreadyThere() -> log.debug("a municipality is already there");
        }
    }
}
