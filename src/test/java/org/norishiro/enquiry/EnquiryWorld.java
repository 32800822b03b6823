package org.norishiro.enquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.norishiro.World;
import org.norishiro.calendar.PartialDate;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.database.OwnerWork;
import org.norishiro.enquiry.model.Enquiry;
import org.norishiro.enquiry.model.EnquiryRegister.Call;
import org.norishiro.enquiry.model.Purpose;
import org.norishiro.enquiry.model.QuestionRegister;
import org.norishiro.enquiry.model.QuestionRegister.Question;
import org.norishiro.enquiry.usecase.Enquire;
import org.norishiro.enquiry.usecase.ShowEnquiries;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.household.PersonId;
import org.norishiro.household.Registration;
import org.norishiro.household.Registration.NewPerson;
import org.norishiro.household.Sex;
import org.springframework.boot.test.context.TestComponent;

/** Persons two offices know without knowing of each other, and questions about them. */
@TestComponent
public class EnquiryWorld {
    public static final LocalDate BORN = LocalDate.of(1950, 3, 4);
    public static final Grounds FOR_THEM = new Grounds(Basis.CLEAR_BENEFIT, "", "二つの機関から別々に電話をさせたくない");

    private final World world;
    private final CaseworkWorld cases;
    private final Registration registration;
    private final Enquire enquire;
    private final ShowEnquiries showEnquiries;
    private final QuestionRegister questions;
    private final OwnerWork owner;

    EnquiryWorld(
            World world,
            CaseworkWorld cases,
            Registration registration,
            Enquire enquire,
            ShowEnquiries showEnquiries,
            QuestionRegister questions,
            OwnerWork owner) {
        this.world = world;
        this.cases = cases;
        this.registration = registration;
        this.enquire = enquire;
        this.showEnquiries = showEnquiries;
        this.questions = questions;
        this.owner = owner;
    }

    /** A reading of a name that nobody else in the shared database has. */
    public static String unheard() {
        return "かくう "
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(letter -> letter != '-')
                        .mapToObj(letter -> String.valueOf((char) ('あ' + Character.digit(letter, 16) * 2)))
                        .collect(Collectors.joining());
    }

    public PersonId person(String login, String kana, PartialDate born, String phone) {
        return world.together(
                login, () -> registration.register(new NewPerson("架空", "ハナ", kana, "", Sex.UNKNOWN, born, "", phone)));
    }

    public PersonId person(String login, String kana) {
        return person(login, kana, PartialDate.on(BORN), "");
    }

    /** Somebody this office has taken in a consultation about. */
    public PersonId known(String login, String kana, PartialDate born, String phone) {
        var person = person(login, kana, born, phone);
        cases.consultation(login, person);
        return person;
    }

    public PersonId known(String login, String kana) {
        return known(login, kana, PartialDate.on(BORN), "");
    }

    public Enquiry about(PersonId person, Grounds grounds) {
        return Enquiry.about(
                person,
                Purpose.NO_OVERLAP,
                "平日の午前にお電話ください",
                grounds,
                cases.today().plusDays(7));
    }

    public Enquire.Outcome ask(String login, PersonId person, Grounds grounds) {
        return world.as(login, () -> enquire.enquire(about(person, grounds)));
    }

    public UUID asked(String login, PersonId person) {
        return ((Enquire.Outcome.Asked) ask(login, person, FOR_THEM)).enquiry();
    }

    public List<Question> questions(String login) {
        return world.together(login, questions::open);
    }

    /** Records of their own beside which this person finds a question. */
    public List<PersonId> askedAbout(String login) {
        return questions(login).stream().map(Question::person).toList();
    }

    public List<Call> calls(String login, PersonId person) {
        return world.as(login, () -> showEnquiries.show(person)).orElseThrow().calls();
    }

    /** So that nobody has asked enough for today by what another test did. */
    public void forget() {
        owner.run(sql -> {
            for (var table : List.of("enquiry_call", "enquiry_answer", "enquiry")) {
                sql.sql("alter table " + table + " no force row level security").update();
                sql.sql("delete from " + table).update();
                sql.sql("alter table " + table + " force row level security").update();
            }
        });
    }
}
