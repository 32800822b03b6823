package org.norishiro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.norishiro.codes.Codes;
import org.norishiro.identity.usecase.FoundMunicipality;
import org.norishiro.identity.usecase.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real municipality in an empty database. */
@SpringBootTest(
        properties = {
            "norishiro.database.directory=target/test-data/${random.uuid}",
            "norishiro.demo=false",
            "norishiro.municipality.code=131016",
            "norishiro.municipality.name=架空区"
        })
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstMunicipalityTest {
    @Autowired
    SignIn signIn;

    @Autowired
    FoundMunicipality foundMunicipality;

    @Autowired
    ActAs actAs;

    @Autowired
    Codes codes;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_console_says_once_how_the_first_administrator_signs_in(CapturedOutput console) {
        var password = Pattern.compile("password +([a-z0-9-]{19})").matcher(console);
        assertThat(password.find()).isTrue();

        var outcome = signIn.signIn(new SignIn.Command("admin", password.group(1), "unknown", "test"));
        assertThat(outcome).isInstanceOf(SignIn.Outcome.Welcome.class);
        var who = ((SignIn.Outcome.Welcome) outcome).who();
        var issues = actAs.person(
                who, () -> new TransactionTemplate(transactions).execute(status -> codes.list(Codes.ISSUE)));
        assertThat(issues).as("the choices of the national forms are there").isNotEmpty();
        var bases = actAs.person(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> sql.sql("select count(*) from legal_basis")
                                .query(Integer.class)
                                .single()));
        assertThat(bases).as("the legal bases of conferences are there").isPositive();
        assertThat(foundMunicipality.found(new MunicipalityProperties("131016", "架空区", null, null)))
                .as("there is one municipality, and it stays")
                .isEqualTo(new FoundMunicipality.Outcome.AlreadyThere());
    }
}
