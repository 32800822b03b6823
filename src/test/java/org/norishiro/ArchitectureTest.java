package org.norishiro;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.norishiro.Shapes.be_sealed;
import static org.norishiro.Shapes.be_transactional;
import static org.norishiro.Shapes.be_use_cases;
import static org.norishiro.Shapes.have_at_most_collaborators;
import static org.norishiro.Shapes.have_exactly_one_public_method;
import static org.norishiro.Shapes.not_ask_the_machine_for_the_time;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** How the source is laid out, as rules that say why. Each of them fails when it finds nothing to look at. */
@AnalyzeClasses(
        packages = "org.norishiro",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTemplates.class})
class ArchitectureTest {
    static final String MODULES =
            "calendar|codes|database|shell|identity|audit|draft|gate|mail|directory|guest|household|desk|intake|casework|referral|linking|conference|plan|insight|protection|disclosure|enquiry|emergency|transfer|notice|search|seal|export|demo";

    /** Modules too small for rooms. */
    static final String[] FLAT = {
        "org.norishiro.calendar",
        "org.norishiro.codes",
        "org.norishiro.audit",
        "org.norishiro.draft",
        "org.norishiro.gate"
    };

    /** What the template engine generates is not written by hand. */
    static class NoTemplates implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/org/norishiro/screens/");
        }
    }

    @ArchTest
    static final ArchRule modules_are_named_in_the_language_of_the_work = classes()
            .should()
            .haveNameMatching("org\\.norishiro\\.(Norishiro|package-info|(" + MODULES + ")\\..+)")
            .because("the first folder tells the welfare story; a new module comes with a decision record");

    @ArchTest
    static final ArchRule a_module_has_the_same_four_rooms = classes()
            .that()
            .resideOutsideOfPackages("org.norishiro", "org.norishiro.database..", "org.norishiro.demo..")
            .should()
            .haveNameMatching("org\\.norishiro\\.[a-z]+\\.((web|usecase|model|store)\\.)?[^.]+")
            .because("who knows one module finds the way in all of them: web, usecase, model, store");

    @ArchTest
    static final ArchRule the_model_knows_no_framework = classes()
            .that()
            .resideInAPackage("..model..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..", "java.util..", "java.time..", "java.text..", "org.jspecify..", "org.norishiro..")
            .because("the rules of the work must be readable and testable without Spring, SQL or a screen");

    @ArchTest
    static final ArchRule the_model_points_at_nobody = noClasses()
            .that()
            .resideInAPackage("..model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..usecase..", "..store..", "..web..", "org.norishiro.shell..", "org.norishiro.database..")
            .because("everything may know the model, so the model may know nothing that changes for other reasons");

    @ArchTest
    static final ArchRule use_cases_know_neither_screens_nor_tables = noClasses()
            .that()
            .resideInAPackage("..usecase..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..store..", "java.sql..", "org.springframework.jdbc..", "jakarta.servlet..")
            .because("what staff can do outlives both the screen it is done on and the table it is kept in");

    @ArchTest
    static final ArchRule screens_reach_the_database_through_use_cases = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..store..", "java.sql..", "org.springframework.jdbc..", "org.springframework.transaction..")
            .because("only a use case checks, acts, and writes the audit trail in one transaction");

    @ArchTest
    static final ArchRule stores_know_no_screens = noClasses()
            .that()
            .resideInAPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "jakarta.servlet..", "org.springframework.web..")
            .because("a query must not change when a page does");

    @ArchTest
    static final ArchRule sql_stands_in_stores = noClasses()
            .that()
            .resideOutsideOfPackages("..store..", "org.norishiro.database..", "org.norishiro.demo..")
            .and()
            .resideOutsideOfPackages(FLAT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc.core..")
            .because("who looks for the SQL of a table looks in one place");

    @ArchTest
    static final ArchRule stores_are_invisible = classes()
            .that()
            .resideInAPackage("..store..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic()
            .because("a store is reached through the interface its model or use case declares");

    @ArchTest
    static final ArchRule controllers_are_invisible = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .andShould()
            .resideInAnyPackage("..web..", "org.norishiro.calendar", "org.norishiro.draft")
            .because("nobody but the web server calls a controller");

    @ArchTest
    static final ArchRule a_controller_has_few_collaborators = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(have_at_most_collaborators(4))
            .because("with more than four it is two controllers");

    @ArchTest
    static final ArchRule a_use_case_does_one_thing = classes()
            .that(be_use_cases())
            .should(have_exactly_one_public_method())
            .because("a use case is one thing that staff can do, and is named for it");

    @ArchTest
    static final ArchRule a_use_case_is_one_transaction = classes()
            .that(be_use_cases())
            .and()
            .resideOutsideOfPackage("org.norishiro.identity..") // before somebody is signed in, nobody acts
            .should(be_transactional())
            .because("without a transaction the database does not know who asks, and shows nothing");

    @ArchTest
    static final ArchRule no_transaction_is_declared_to_only_read = noMethods()
            .should()
            .beAnnotatedWith(describe(
                    "@Transactional(readOnly = true)",
                    each -> each.getRawType().isEquivalentTo(Transactional.class)
                            && each.get("readOnly").map(Boolean.TRUE::equals).orElse(false)))
            .because("who acts is marked as the transaction begins, which it may not be where nothing is written");

    @ArchTest
    static final ArchRule nothing_above_or_below_a_use_case_opens_a_transaction = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..model..", "..store..")
            .should()
            .beMetaAnnotatedWith(Transactional.class)
            .because("an act, its audit row and its events stand or fall together, in the use case's transaction");

    @ArchTest
    static final ArchRule no_method_above_or_below_a_use_case_opens_a_transaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..web..", "..model..", "..store..")
            .should()
            .notBeMetaAnnotatedWith(Transactional.class)
            .because("an act, its audit row and its events stand or fall together, in the use case's transaction");

    @ArchTest
    static final ArchRule outcomes_are_sealed = classes()
            .that()
            .haveSimpleName("Outcome")
            .should(be_sealed())
            .because("the compiler then proves that every screen answers every outcome");

    @ArchTest
    static final ArchRule no_drawer_for_odds_and_ends = classes()
            .should()
            .resideOutsideOfPackages(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..shared..",
                    "..core..",
                    "..impl..",
                    "..helper..",
                    "..service..",
                    "..dto..",
                    "..entity..",
                    "..application..")
            .because("what lies in a drawer is found by nobody; give it to the module whose word it is");

    @ArchTest
    static final ArchRule names_say_what_not_which_layer = classes()
            .should()
            .haveNameNotMatching(
                    ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service|Facade|Mapper|Entity|Repository|UseCase|Vo)$")
            .because("the room already says the layer; the name says the idea");

    @ArchTest
    static final ArchRule every_module_says_what_may_be_null = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("who reads a module's API must know where a null may come back");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = classes()
            .that()
            .resideOutsideOfPackages("org.norishiro.calendar..", "org.norishiro.database..")
            .should(not_ask_the_machine_for_the_time())
            .because("a date that can be set can be tested, and the municipality lives in one time zone");

    @ArchTest
    static final ArchRule dates_are_of_our_century = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat")
            .because("java.time says whether it means a day, an instant or a local time");

    @ArchTest
    static final ArchRule collaborators_come_through_the_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a class that says what it needs can be made in a test by new");

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "what is logged has a level and can be turned off; what is printed may be a name");
}
