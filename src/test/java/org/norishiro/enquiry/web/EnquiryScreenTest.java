package org.norishiro.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.casework.usecase.JoinTeam;
import org.norishiro.enquiry.EnquiryWorld;
import org.norishiro.gate.FieldClass;
import org.norishiro.household.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** yamada asks, hoshi coordinates where the same person is known. */
@ModuleWorld
class EnquiryScreenTest {
    private static final String ASKED = "返事がないことは、関わりがないことを意味しません";

    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    CaseworkWorld cases;

    @Autowired
    EnquiryWorld enquiries;

    @Autowired
    JoinTeam joinTeam;

    private PersonId theirs;
    private PersonId ours;

    @BeforeEach
    void one_person_two_records() {
        enquiries.forget();
        var kana = EnquiryWorld.unheard();
        theirs = enquiries.person("yamada", kana);
        ours = enquiries.known("saeki", kana);
    }

    private static String path(PersonId person) {
        return "/persons/" + person + "/enquiries";
    }

    private MvcTestResult asks(PersonId person, Map<String, String> changes) {
        var typed = new TreeMap<>(Map.of(
                "purpose", "TOUCH",
                "basis", "CLEAR_BENEFIT",
                "reason", "二つの機関から別々に電話をさせたくない",
                "words", "平日の午前にお電話ください",
                "until", "+7"));
        typed.putAll(changes);
        var request = browser.as("yamada").post(path(person));
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult answers(String login, UUID question, Map<String, String> typed) {
        var request = browser.as(login).post("/persons/" + ours + "/questions/" + question);
        typed.forEach(request::param);
        return request.exchange();
    }

    private static final Map<String, String> CALL =
            Map.of("said", "CALL", "basis", "CLEAR_BENEFIT", "reason", "本人も連絡をのぞんでいる", "words", "明日、お電話します");

    @Test
    void the_page_of_the_person_leads_there() {
        assertThat(browser.as("yamada").get("/persons/" + theirs))
                .hasStatusOk()
                .bodyText()
                .contains("ほかの機関で関わりがあるか尋ねる", path(theirs) + "/new");
        asks(theirs, Map.of());
        assertThat(browser.as("yamada").get("/persons/" + theirs))
                .bodyText()
                .contains("ほかの機関に尋ねている")
                .doesNotContain("関わりがあるか尋ねる");
        assertThat(browser.as("hoshi").get("/persons/" + ours)).bodyText().contains("社会福祉課が尋ねている");
    }

    @Test
    void the_form_says_what_the_other_side_sees() {
        assertThat(browser.as("yamada").get(path(theirs) + "/new"))
                .hasStatusOk()
                .bodyText()
                .contains("この人に関わっている人が読みます", "相手には見えません", "長くて90日", "支援会議", "高齢者虐待");
    }

    @Test
    void whoever_sees_a_part_has_no_such_page() {
        var about = cases.open("yamada", cases.household("yamada", theirs));
        world.as(
                "yamada",
                () -> joinTeam.join(new JoinTeam.Command(about, world.agency("hokubu"), null, "受診の同行", cases.today())));
        cases.disclose("yamada", about, "hokubu", theirs, FieldClass.BASIC);
        assertThat(browser.as("mori").get("/persons/" + theirs))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("関わりがあるか尋ねる");
        assertThat(browser.as("mori").get(path(theirs))).hasStatus(404);
        assertThat(browser.as("mori").get(path(theirs) + "/new")).hasStatus(404);
        assertThat(browser.as("mori").post(path(theirs))).hasStatus(404);
    }

    /** Without what is new in each answer. */
    private static String page(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", "")
                .replaceAll("(name=\"_csrf\" value|name=\"(?:csrf|watch)\" content)=\"[^\"]*\"", "$1");
    }

    private static Map<String, List<String>> headers(MvcTestResult answer, PersonId person) {
        var headers = new TreeMap<String, List<String>>();
        for (var name : answer.getResponse().getHeaderNames())
            if (!name.equalsIgnoreCase("Content-Security-Policy") && !name.equalsIgnoreCase("X-Request-Id"))
                headers.put(
                        name,
                        answer.getResponse().getHeaders(name).stream()
                                .map(value -> value.replace(person.toString(), ""))
                                .toList());
        // of a body with tokens in it that are new each time; the body itself is compared without them
        headers.remove("Content-Length");
        return headers;
    }

    @Test
    void known_elsewhere_or_not_the_answer_is_the_same_to_the_letter() {
        var unknown = enquiries.person("yamada", EnquiryWorld.unheard());
        var first = asks(theirs, Map.of());
        var second = asks(unknown, Map.of());
        assertThat(first).hasStatus(303).hasHeader("Location", path(theirs));
        assertThat(second).hasStatus(303);
        assertThat(headers(first, theirs)).isEqualTo(headers(second, unknown));
        assertThat(page(first)).isEqualTo(page(second));
        assertThat(enquiries.askedAbout("hoshi")).containsExactly(ours);
        for (var uri : List.of("/persons/%s", "/persons/%s/enquiries", "/persons/%s/enquiries/new")) {
            var known = browser.as("yamada").get(uri.formatted(theirs)).exchange();
            var other = browser.as("yamada").get(uri.formatted(unknown)).exchange();
            assertThat(page(known).replaceAll("かくう [ぁ-ゖ]+", ""))
                    .isEqualTo(page(other).replaceAll("かくう [ぁ-ゖ]+", ""));
            assertThat(headers(known, theirs)).isEqualTo(headers(other, unknown));
        }
    }

    @Test
    void it_stays_the_same_when_the_other_side_has_read_it_and_will_not() {
        asks(theirs, Map.of());
        var question = enquiries.questions("hoshi").getFirst().id();
        var before = page(browser.as("yamada").get(path(theirs)).exchange());
        assertThat(before).contains(ASKED);
        browser.as("hoshi").get("/persons/" + ours + "/questions/" + question).exchange();
        assertThat(answers("hoshi", question, Map.of("said", "NO"))).hasStatus(303);
        assertThat(page(browser.as("yamada").get(path(theirs)).exchange())).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "purpose,'',目的を選んでください",
        "basis,'',根拠を選んでください",
        "reason,'',そう判断した理由を入力してください",
        "basis,LAW_OTHER,どの法律の定めかを選んでください",
        "basis,STATUTORY_CONFERENCE,どの会議かを選んでください",
        "basis,CONSENT,いま有効な同意がありません",
        "until,'',いつまでを入力してください",
        "until,+91,90日以内の日を入力してください",
        "until,昨日,今日より前の日です"
    })
    void what_is_wrong_is_told_and_what_was_typed_stays(String field, String typed, String said) {
        assertThat(asks(theirs, Map.of(field, typed))).hasStatus(422).bodyText().contains(said, "平日の午前にお電話ください");
    }

    @Test
    void what_is_urgent_is_asked_for_a_week() {
        assertThat(asks(theirs, Map.of("basis", "EMERGENCY", "until", "+8")))
                .hasStatus(422)
                .bodyText()
                .contains("緊急で尋ねるのは7日以内です");
    }

    @Test
    void the_word_to_the_other_side_is_short() {
        assertThat(asks(theirs, Map.of("words", "あ".repeat(101))))
                .hasStatus(422)
                .bodyText()
                .contains("100文字以内");
    }

    @Test
    void one_is_asking_already_and_asks_no_longer() {
        asks(theirs, Map.of());
        assertThat(asks(theirs, Map.of())).hasStatus(422).bodyText().contains("もう尋ねています");
        var enquiry = enquiries.questions("hoshi").getFirst().id();
        assertThat(browser.as("hara").post(path(theirs) + "/" + enquiry + "/withdraw"))
                .hasStatus(404);
        assertThat(browser.as("yamada").post(path(theirs) + "/" + enquiry + "/withdraw"))
                .hasStatus(303);
        assertThat(browser.as("yamada").get(path(theirs))).bodyText().contains("やめた");
        assertThat(browser.as("hoshi").get("/persons/" + ours + "/questions/" + enquiry))
                .hasStatus(404);
    }

    @Test
    void who_cannot_be_recognised_is_not_asked_about_and_the_page_says_why() {
        var nameless = cases.person("yamada", "次郎");
        assertThat(browser.as("yamada").get(path(nameless)))
                .hasStatusOk()
                .bodyText()
                .contains("だれのことか相手に分かりません")
                .doesNotContain(path(nameless) + "/new");
        assertThat(asks(nameless, Map.of())).hasStatus(422).bodyText().contains("だれのことか相手に分かりません");
    }

    @Test
    void whoever_is_asked_sees_who_asks_and_their_own_record_and_nothing_of_the_askers() {
        asks(theirs, Map.of());
        var question = enquiries.questions("hoshi").getFirst().id();
        assertThat(browser.as("hoshi").get("/today")).bodyText().contains("関わりの問い合わせ：社会福祉課");
        assertThat(browser.as("hoshi").get("/enquiries"))
                .hasStatusOk()
                .bodyText()
                .contains("社会福祉課");
        assertThat(browser.as("hoshi").get("/persons/" + ours + "/questions/" + question))
                .hasStatusOk()
                .bodyText()
                .contains("山田 恵（保護第一係）", "担当どうしで連絡をとれるようにする", "平日の午前にお電話ください", "/persons/" + ours)
                .doesNotContain(theirs.toString(), "二つの機関から");
        for (var login : List.of("yamada", "kobayashi", "mori"))
            assertThat(browser.as(login).get("/persons/" + ours + "/questions/" + question))
                    .as(login)
                    .hasStatus(404);
        assertThat(browser.as("hoshi").get("/persons/" + theirs + "/questions/" + question))
                .hasStatus(404);
    }

    @Test
    void who_calls_says_on_what_and_the_asker_is_told() {
        asks(theirs, Map.of());
        var question = enquiries.questions("hoshi").getFirst().id();
        assertThat(answers("hoshi", question, Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("答えを選んでください");
        assertThat(answers("hoshi", question, Map.of("said", "CALL", "words", "お電話します")))
                .hasStatus(422)
                .bodyText()
                .contains("根拠を選んでください", "お電話します");
        assertThat(answers("hoshi", question, Map.of("said", "CALL", "basis", "CONSENT")))
                .hasStatus(422)
                .bodyText()
                .contains("いま有効な同意がありません");
        assertThat(answers("hoshi", question, CALL)).hasStatus(303).hasHeader("Location", "/enquiries");
        assertThat(browser.as("hoshi").get("/enquiries")).bodyText().contains("答えたもの", "連絡する", "明日、お電話します");
        assertThat(browser.as("yamada").get("/today")).bodyText().contains("多機関協働担当課から連絡がある");
        assertThat(browser.as("yamada").get(path(theirs)))
                .bodyText()
                .contains("多機関協働担当課から連絡があります", "星 千夏（調整担当）", "明日、お電話します")
                .doesNotContain(ours.toString(), "本人も連絡をのぞんでいる");
    }

    @Test
    void the_numbers_are_for_the_privacy_officer() {
        asks(theirs, Map.of());
        assertThat(browser.as("okabe").get("/enquiries")).bodyText().contains("/enquiries/use");
        assertThat(browser.as("okabe").get("/enquiries/use"))
                .hasStatusOk()
                .bodyText()
                .contains("山田 恵");
        for (var login : List.of("yamada", "kobayashi", "hoshi"))
            assertThat(browser.as(login).get("/enquiries/use")).as(login).hasStatus(404);
        assertThat(browser.as("hoshi").get("/enquiries")).bodyText().doesNotContain("/enquiries/use");
    }
}
