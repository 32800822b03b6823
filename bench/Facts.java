import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The facts of a municipality: offices and agencies with their staff, residents in households, cases with teams, issues, assessments, decisions
 * what is shown to whom, and notes. A few offices answer for most cases; all others reach {@link #GRANTS} each, their own and those they joined.
 */
final class Facts {
    static final int AGENCIES = 150;
    static final int STAFF = 300;
    static final int GRANTS = 200;
    private static final int OFFICES = 4;
    private static final double HELD_BY_OFFICES = 0.6;
    private static final int OWN = 141;
    private static final int HELD_BY_ONE = 200;
    private static final ZoneId HERE = ZoneId.of("Asia/Tokyo");
    private static final String[] TOWNS = {"東町", "北町", "港町", "本町", "山手", "海岸", "緑が丘", "駅前"};
    private static final String[] ISSUES = {"家賃を滞納している", "働きたいが仕事が見つからない", "借入れが重なっている", "人づきあいが途切れている", "薬を飲み忘れる", "部屋に物があふれている"};
    private static final String[] CODES = {"07", "12", "10", "15", "01", "20"};
    private static final String[] STEPS = {"訪問して様子を見る", "受診に同行する", "家計の表をいっしょに見る", "手紙を届ける", "関係する機関と話す"};
    private static final String[] KINDS = {"PROGRESS", "PROGRESS", "PROGRESS", "PROGRESS", "PROGRESS", "PROGRESS", "PROGRESS", "HEALTH", "LIFE", "MONEY"};

    /** Somebody who works in an agency, and what they hold. */
    private record Worker(int agency, UUID staff, UUID post) {}

    private static final class Case {
        UUID id;
        UUID household;
        UUID[] members;
        int agency;
        Worker holder;
        int opened;
        int closed;
        String state;
        double weight;
        List<Worker> partners = new ArrayList<>();
    }

    private final Connection sql;
    private final int residents;
    private final int cases;
    private final int notes;
    private final Random random;
    private final NoteText text;
    private final Fold fold;
    private final LocalDate today = LocalDate.now(HERE);

    private UUID municipality;
    private String hash;
    private UUID[] agencies;
    private int joining;
    private List<List<Worker>> workers;
    private Case[] all;
    private Table wording;
    double noteSeconds;
    double wordingSeconds;

    Facts(Connection sql, int residents, int cases, int notes, long seed) {
        this.sql = sql;
        this.residents = residents;
        this.cases = cases;
        this.notes = notes;
        this.random = new Random(seed);
        this.text = new NoteText(seed);
        this.fold = new Fold(sql);
    }

    void load() throws SQLException {
        municipality = UUID.fromString(one("select municipality_id from municipality"));
        hash = one("select password_hash from credential limit 1");
        organise();
        var begun = System.nanoTime();
        settle();
        System.out.printf("residents %,d, cases %,d, agencies %s, staff %s, their decisions and words: %.1f s%n",
                residents, cases, one("select count(*) from agency"), one("select count(*) from staff"), Municipality.seconds(begun));
        write();
    }

    /** Fills up what the program founded: four large offices, those who join cases, and last one that only registered the other residents. */
    private void organise() throws SQLException {
        var more = AGENCIES - Integer.parseInt(one("select count(*) from agency"));
        var people = STAFF - Integer.parseInt(one("select count(*) from staff"));
        joining = (int) Math.max(2, Math.min(more - OFFICES - 1, Math.round(cases * (1 - HELD_BY_OFFICES) / OWN)));
        agencies = new UUID[more];
        workers = new ArrayList<>();
        try (var table = new Table(sql, "agency", "municipality_id, id, name, kind, standing, does")) {
            for (var a = 0; a < more; a++) {
                agencies[a] = id();
                workers.add(new ArrayList<>());
                table.add(municipality, agencies[a], "架空機関%03d".formatted(a), a < OFFICES ? "福祉事務所" : "相談支援", a < OFFICES ? "MUNICIPAL" : "CONTRACTED", "相談と支援");
            }
        }
        var perOffice = Math.max(1, Math.min(30, (int) (cases * HELD_BY_OFFICES / OFFICES / HELD_BY_ONE)));
        for (var n = 0; n < people; n++) workers.get(n < OFFICES * perOffice ? n % OFFICES : OFFICES + n % joining).add(new Worker(n < OFFICES * perOffice ? n % OFFICES : OFFICES + n % joining, id(), id()));
        everybody("staff", "municipality_id, id, login, name, kana", (w, n) -> new Object[] {municipality, w.staff, "staff%03d".formatted(n), "架空 職員" + n, "かくう しょくいん"});
        everybody("credential", "municipality_id, staff_id, password_hash", (w, n) -> new Object[] {municipality, w.staff, hash});
        everybody("post", "municipality_id, id, staff_id, agency_id, title, role, valid_from",
                (w, n) -> new Object[] {municipality, w.post, w.staff, agencies[w.agency], "相談支援員", "CASEWORKER", "2024-04-01"});
    }

    private interface Row {
        Object[] of(Worker worker, int n);
    }

    private void everybody(String name, String columns, Row row) throws SQLException {
        var n = 0;
        try (var table = new Table(sql, name, columns)) {
            for (var those : workers) for (var worker : those) table.add(row.of(worker, n++));
        }
    }

    /** Residents into households, the first of them into cases. */
    private void settle() throws SQLException {
        all = new Case[cases];
        for (var c = 0; c < cases; c++) all[c] = opened(c);
        join();
        var left = residents;
        var persons = new ArrayList<Object[]>(residents);
        var households = new ArrayList<Object[]>();
        var memberships = new ArrayList<Object[]>();
        var wordings = new ArrayList<Object[]>();
        for (var home = 0; left > 0; home++) {
            var about = home < cases ? all[home] : null;
            // enough are left for one in each case to come
            var members = Math.max(1, Math.min(1 + random.nextInt(4), left - Math.max(0, cases - home - 1)));
            left -= members;
            var agency = agencies[about == null ? agencies.length - 1 : about.agency];
            var by = about == null ? workers.get(0).get(0) : about.holder;
            var household = id();
            var family = NoteText.FAMILY[random.nextInt(NoteText.FAMILY.length)];
            var town = TOWNS[random.nextInt(TOWNS.length)];
            var address = town + (1 + random.nextInt(9)) + "丁目" + (1 + random.nextInt(40)) + "番";
            var registered = about == null ? 2000 : about.opened;
            var who = new UUID[members];
            for (var m = 0; m < members; m++) {
                who[m] = id();
                var given = NoteText.GIVEN[random.nextInt(NoteText.GIVEN.length)];
                var named = fold.names(family + given, "かくう", "", "");
                var located = fold.names("", address);
                var born = today.minusDays(365 + random.nextInt(33000));
                persons.add(new Object[] {municipality, who[m], agency, family, given, "かくう", "UNKNOWN", born, born, born, address, "KNOWN", "NOT_ASKED",
                    at(registered), at(registered), by.staff, named, located, named + "/" + located});
                memberships.add(new Object[] {municipality, id(), household, who[m], m == 0 ? "世帯主" : "家族"});
                wordings.add(new Object[] {municipality, "PERSON", who[m], array(who[m]), day(registered), fold.words(family + given, "かくう")});
            }
            var named = fold.names(family + "世帯");
            var located = fold.names(address, town);
            households.add(new Object[] {municipality, household, agency, family + "世帯", address, town, at(registered), at(registered), by.staff, named, located,
                named + "/" + located, town});
            if (about == null) continue;
            about.household = household;
            about.members = who;
        }
        copy("person", "municipality_id, id, agency_id, family_name, given_name, kana, sex, born, born_earliest, born_latest, address, address_state, phone_state, registered_at, changed_at, changed_by, named_text, located_text, search_text", persons);
        copy("household", "municipality_id, id, agency_id, name, address, area, registered_at, changed_at, changed_by, named_text, located_text, search_text, listed_area", households);
        copy("membership", "municipality_id, id, household_id, person_id, standing", memberships);
        copy("wording", "municipality_id, kind, id, reached_by, on_day, folded", wordings);
        work();
    }

    private Case opened(int n) {
        var it = new Case();
        it.id = id();
        it.agency = n < cases - joining * Math.min(OWN, cases / (joining + 1)) ? n % OFFICES : OFFICES + n % joining;
        it.holder = holder(it.agency);
        it.opened = 30 + random.nextInt(1500);
        var s = random.nextInt(20);
        it.state = s < 13 ? "OPEN" : s < 14 ? "SUSPENDED" : s < 16 ? "FOLLOWED_UP" : "CLOSED";
        it.closed = it.state.equals("OPEN") || it.state.equals("SUSPENDED") ? 0 : random.nextInt(it.opened);
        it.weight = Math.exp(random.nextGaussian() * 0.8);
        return it;
    }

    /** However few cases there are, one person holds as many: only how many people there are differs. */
    private Worker holder(int agency) {
        var those = workers.get(agency);
        return those.get(random.nextInt(agency < OFFICES ? those.size() : Math.min(those.size(), agency % 5 == 0 ? 2 : 1)));
    }

    /** Everybody but the offices joins so many cases of others that they reach as many as they should. */
    private void join() {
        for (var a = OFFICES; a < OFFICES + joining; a++) {
            var joiner = a;
            var own = (int) Arrays.stream(all).filter(c -> c.agency == joiner).count();
            for (var wanted = Math.min(GRANTS, cases * 3 / 4) - own; wanted > 0; ) {
                var other = all[random.nextInt(cases)];
                if (other.agency == a || other.partners.stream().anyMatch(w -> w.agency == joiner)) continue;
                other.partners.add(pick(workers.get(a)));
                wanted--;
            }
        }
    }

    private void work() throws SQLException {
        var supported = new ArrayList<Object[]>();
        var seats = new ArrayList<Object[]>();
        var roles = new ArrayList<Object[]>();
        var issues = new ArrayList<Object[]>();
        var views = new ArrayList<Object[]>();
        var decided = new ArrayList<Object[]>();
        var wordings = new ArrayList<Object[]>();
        for (var n = 0; n < cases; n++) {
            var c = all[n];
            var own = agencies[c.agency];
            var ended = c.state.equals("CLOSED") || c.state.equals("FOLLOWED_UP");
            var phase = new String[] {"INTAKE", "ASSESSMENT", "PLANNING", "SUPPORT"}[random.nextInt(4)];
            supported.add(new Object[] {municipality, c.id, own, "R0-%06d".formatted(n + 1), 2018, c.household, "架空世帯" + (n + 1), c.state,
                ended ? "FOLLOW_UP" : phase, day(c.opened), ended ? day(c.closed) : null, c.holder.post, c.state.equals("CLOSED") ? "" : pick(STEPS),
                c.state.equals("CLOSED") ? null : today.plusDays(random.nextInt(60) - 10), c.state.equals("FOLLOWED_UP") ? "電話で様子を聞く" : "",
                c.state.equals("CLOSED") ? "本人がもう大丈夫と話した" : "", at(c.closed), c.holder.staff});
            seats.add(new Object[] {municipality, id(), c.id, own, "ケースの担当機関", day(c.opened)});
            roles.add(new Object[] {municipality, id(), c.id, "LEAD", phase, c.holder.post, day(c.opened)});
            for (var partner : c.partners) {
                seats.add(new Object[] {municipality, id(), c.id, agencies[partner.agency], "いっしょに動く機関", day(c.opened)});
                // what was decided to be shown ended in half of the closed cases
                decided.add(decision(c, partner, null));
                for (var member : c.members) decided.add(decision(c, partner, member));
            }
            for (var i = 0; i < 2 + n % 2; i++) {
                var issue = id();
                var which = random.nextInt(ISSUES.length);
                issues.add(new Object[] {municipality, issue, c.id, i == 0 ? c.members[0] : null, CODES[which], ISSUES[which], i + 1,
                    pick("OPEN", "IN_PROGRESS", "WAITING", "RESOLVED"), at(c.opened), c.holder.staff, own});
                wordings.add(new Object[] {municipality, "ISSUE", issue, array(c.id), day(c.opened), fold.words(ISSUES[which])});
            }
            if (n % 2 == 0) continue;
            var assessment = id();
            String[] said = {text.next(), text.next(), pick(STEPS)};
            views.add(new Object[] {municipality, assessment, c.id, said[0], said[1], said[2], c.holder.post, at(c.opened), own});
            wordings.add(new Object[] {municipality, "ASSESSMENT", assessment, array(c.id), day(c.opened), fold.words(said)});
        }
        copy("support_case", "municipality_id, id, agency_id, number, fiscal_year, household_id, name, state, phase, opened_on, closed_on, holder_post_id, next_step, next_date, follow_up, no_follow_up_reason, changed_at, changed_by", supported);
        copy("team_member", "municipality_id, id, case_id, agency_id, part, since", seats);
        copy("case_role", "municipality_id, id, case_id, kind, phase, post_id, since", roles);
        copy("issue", "municipality_id, id, case_id, person_id, code, words, priority, state, changed_at, changed_by, agency_id", issues);
        copy("assessment", "municipality_id, id, case_id, view, ground, means, signed_by, signed_at, agency_id", views);
        copy("disclosure", "municipality_id, id, case_id, agency_id, person_id, classes, basis, article, reason, purpose, decided_by, decided_at, valid_until, ends_at", decided);
        copy("wording", "municipality_id, kind, id, reached_by, on_day, folded", wordings);
    }

    private Object[] decision(Case c, Worker to, UUID of) {
        var decidedOn = Math.min(c.opened, 180);
        var until = today.minusDays(decidedOn).plusDays(360);
        return new Object[] {municipality, id(), c.id, agencies[to.agency], of, new String[] {"FAMILY", "DWELLING", "HEALTH", "PROGRESS"}, "STATUTORY_CONFERENCE",
            "社会福祉法106条の6（支援会議）", "支援会議で役割を分けた", "いっしょに動く機関", c.holder.post, at(decidedOn), until, until.plusDays(1) + "T00:00:00+09:00"};
    }

    /** In the order of the days, as they are written: the notes of one case lie far apart. */
    private void write() throws SQLException {
        var chosen = chosen();
        var words = new ArrayList<Object[]>(50_000);
        try (var writing = sql.createStatement()) {
            for (var from = 0; from < notes; from += 50_000) {
                var rows = new ArrayList<Object[]>(50_000);
                words.clear();
                for (var n = from; n < Math.min(notes, from + 50_000); n++) note(all[(int) (chosen[n] & 0xffffff)], (int) -(chosen[n] >> 24), rows, words);
                var begun = System.nanoTime();
                copy("progress_note", "municipality_id, id, case_id, happened_on, happened_at, method, counterpart, body, flag, written_by, written_at, person_id, field_class, agency_id", rows);
                noteSeconds += Municipality.seconds(begun);
                begun = System.nanoTime();
                copy("wording", "municipality_id, kind, id, reached_by, on_day, folded", words);
                wordingSeconds += Municipality.seconds(begun);
            }
        }
        System.out.printf("notes %,d: copied in %.1f s, their wordings in %.1f s%n", notes, noteSeconds, wordingSeconds);
    }

    /** For each note days ago (negative, above) and case (below), the oldest first. A lively case has more. */
    private long[] chosen() {
        var upTo = new double[cases];
        var sum = 0.0;
        for (var c = 0; c < cases; c++) upTo[c] = sum += all[c].weight;
        var chosen = new long[notes];
        for (var n = 0; n < notes; n++) {
            // at least one each, as far as they go
            var found = n < cases ? n : Math.min(cases - 1, Math.abs(Arrays.binarySearch(upTo, random.nextDouble() * sum) + 1));
            var ago = all[found].closed + random.nextInt(all[found].opened - all[found].closed + 1);
            chosen[n] = (long) -ago << 24 | found;
        }
        Arrays.sort(chosen);
        return chosen;
    }

    private void note(Case c, int ago, List<Object[]> rows, List<Object[]> words) throws SQLException {
        var by = !c.partners.isEmpty() && random.nextInt(10) == 0 ? pick(c.partners) : c.holder;
        var note = id();
        var body = text.next();
        rows.add(new Object[] {municipality, note, c.id, day(ago), "10:%02d".formatted(random.nextInt(60)), "0" + (1 + random.nextInt(4)), "本人", body,
            pick("LOW", "LOW", "MIDDLE", "HIGH"), by.post, day(ago) + "T16:%02d:%02d+09:00".formatted(random.nextInt(60), random.nextInt(60)),
            random.nextInt(5) < 2 ? pick(c.members) : null, pick(KINDS), agencies[by.agency]});
        words.add(new Object[] {municipality, "NOTE", note, array(c.id), day(ago), fold.words(body, "本人")});
    }

    private void copy(String name, String columns, List<Object[]> rows) throws SQLException {
        try (var table = new Table(sql, name, columns)) {
            for (var row : rows) table.add(row);
        }
    }

    private LocalDate day(int ago) {
        return today.minusDays(ago);
    }

    private String at(int ago) {
        return day(ago) + "T12:00:00+09:00";
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(0xc000L << 48) | 0x8000L << 48);
    }

    private static Object[] array(UUID of) {
        return new Object[] {of};
    }

    private <T> T pick(List<T> those) {
        return those.get(random.nextInt(those.size()));
    }

    @SafeVarargs
    private <T> T pick(T... those) {
        return those[random.nextInt(those.length)];
    }

    String one(String question) throws SQLException {
        try (var answer = sql.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
