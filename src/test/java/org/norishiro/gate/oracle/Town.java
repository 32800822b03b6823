package org.norishiro.gate.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.norishiro.gate.oracle.Facts.Case;
import org.norishiro.gate.oracle.Facts.Household;
import org.norishiro.gate.oracle.Facts.Person;
import org.norishiro.gate.oracle.Facts.Post;
import org.norishiro.identity.Acting;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Where random acts happen: the facts as the rules know them, and the database, in the name of somebody. What the database refuses has not happened. */
final class Town {
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** One of so many looks on. */
    private static final int OTHERS = 5;

    final String name;
    final Facts facts = new Facts();
    final Rules rules = new Rules(facts);
    final Random random;
    final OwnerWork owner;
    /** How often the database let each kind of act happen. */
    final Map<String, Integer> happened = new TreeMap<>();
    /** What the database let somebody do that the rules forbid. */
    final List<String> breaches = new ArrayList<>();

    int refused;
    private final World world;
    private final JdbcClient sql;
    private final Map<UUID, UUID> askedBy = new HashMap<>();

    Town(long seed, World world, OwnerWork owner, JdbcClient sql) {
        this.name = "架空町" + seed + "号";
        this.random = new Random(seed);
        this.world = world;
        this.owner = owner;
        this.sql = sql;
        Posts.of(world, sql).forEach(facts.posts::add);
    }

    /** Everybody of the offices where things happen, also who has left, and some of the others. */
    List<Post> askers() {
        return IntStream.range(0, facts.posts.size())
                .filter(n -> n % OTHERS == 0
                        || Posts.OFFICES.contains(facts.posts.get(n).agency()))
                .mapToObj(facts.posts::get)
                .toList();
    }

    /** Those who do things: of a few offices, so that they meet. */
    List<Post> workers() {
        return facts.posts.stream()
                .filter(each -> each.works() && each.isHeldOn(facts.today))
                .filter(each -> Posts.OFFICES.contains(each.agency()))
                .toList();
    }

    List<Post> workersOf(UUID agency) {
        return workers().stream().filter(each -> each.agency().equals(agency)).toList();
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> Optional<T> anyOf(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(any(of));
    }

    <T> Optional<T> anyOf(List<T> of, Predicate<T> which) {
        return anyOf(of.stream().filter(which).toList());
    }

    boolean perhaps(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    UUID id() {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    /** Mostly somebody who sees it, sometimes anybody. */
    Post somebodyWith(Case about) {
        return somebody(each -> rules.of(each).sees(about));
    }

    Post somebodyWith(Person person) {
        return somebody(each -> rules.of(each).sees(person));
    }

    Post somebodyWith(Household household) {
        return somebody(each -> rules.of(each).sees(household));
    }

    private Post somebody(Predicate<Post> who) {
        var workers = workers();
        return perhaps(8) ? any(workers) : anyOf(workers, who).orElse(any(workers));
    }

    /** A day as the database writes it. */
    LocalDate day(long day) {
        return LocalDate.now(JAPAN).plusDays(day - facts.today);
    }

    /** @return whether the database let it happen */
    boolean does(String act, Post who, String statement, @Nullable Object... values) {
        return does(act, who.acting(), statement, values);
    }

    boolean does(String act, Acting who, String statement, @Nullable Object... values) {
        return together(
                act, who, () -> sql.sql(statement).params(Arrays.asList(values)).update() > 0);
    }

    /** What opens something about somebody is for those who see them whole. */
    boolean opens(String act, Post who, Person whose, String statement, @Nullable Object... values) {
        var whole = rules.toGive(who).of(whose) == Facts.Sight.WHOLE;
        var done = does(act, who, statement, values);
        if (done && !whole) breaches.add(who + " does not see the whole of " + whose + ": " + act);
        return done;
    }

    /** Works in a case: with whatever they see for good, not with what an emergency shows. */
    boolean worksIn(Case about, String act, Post who, String statement, @Nullable Object... values) {
        return worksWith(rules.toGive(who).sees(about), act, who, statement, values);
    }

    boolean worksIn(Household home, String act, Post who, String statement, @Nullable Object... values) {
        return worksWith(rules.toGive(who).sees(home), act, who, statement, values);
    }

    private boolean worksWith(boolean seen, String act, Post who, String statement, @Nullable Object... values) {
        var done = does(act, who, statement, values);
        if (done && !seen) breaches.add(who + " does not see it without an emergency: " + act + Arrays.asList(values));
        return done;
    }

    /** Whoever held it before may be kept out of it by what happens elsewhere; nobody is handed it. */
    void handsNothingToWhoIsKeptOut(Runnable act) {
        var before = rules.heldByWhoIsKeptOut();
        act.run();
        var after = rules.heldByWhoIsKeptOut();
        after.removeAll(before);
        if (!after.isEmpty()) breaches.add("held by who is kept out of it: " + after);
    }

    /** What takes two begins with one who asks. */
    boolean asked(UUID what, Post who, boolean done) {
        if (done) askedBy.put(what, who.staff());
        return done;
    }

    /** And another answers, who leads. */
    boolean answered(UUID what, Post who, boolean done) {
        if (done && !who.leads()) breaches.add(who + " does not lead and answered " + what);
        if (done && who.staff().equals(askedBy.get(what)))
            breaches.add(who + " answered what they asked themselves: " + what);
        return done;
    }

    /** Several steps at once. */
    boolean together(String act, Acting who, BooleanSupplier steps) {
        var done = false;
        try {
            done = world.together(who, steps::getAsBoolean);
        } catch (DataAccessException | TransactionException no) {
            // what is refused has not happened
        }
        if (done) happened.merge(act, 1, Integer::sum);
        else refused++;
        return done;
    }

    /** Asked by somebody. */
    <T> T asks(Post who, Supplier<T> question) {
        return world.together(who.acting(), question);
    }

    /** Something of the program itself, to be done in the name of somebody. */
    <T> T part(Class<T> of) {
        return world.part(of);
    }

    JdbcClient sql() {
        return sql;
    }

    /** Reads what happened in these tables, whoever may see it: to learn what was done, never what anybody sees. */
    void reads(List<String> tables, Consumer<JdbcClient> reading) {
        owner.run(all -> {
            for (var table : tables)
                all.sql("alter table " + table + " no force row level security").update();
            reading.accept(all);
            for (var table : tables)
                all.sql("alter table " + table + " force row level security").update();
        });
    }

    Acting administrator() {
        return world.person("admin");
    }
}
