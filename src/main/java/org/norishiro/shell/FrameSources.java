package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where the frame asks. A source that fails is left out: a page never breaks because of its frame. */
@Component
class FrameSources {
    private static final Logger log = LoggerFactory.getLogger(FrameSources.class);

    private static final List<NavItem> MENU = List.of(
            new NavItem("today", "今日", "/today", 0),
            new NavItem("intake", "相談", "/consultations", 0),
            new NavItem("cases", "世帯とケース", "/cases", 0),
            new NavItem("referrals", "依頼と回答", "/referrals", 0),
            new NavItem("sittings", "会議", "/sittings", 0),
            new NavItem("agencies", "機関・資源", "/agencies", 0),
            new NavItem("team", "班の状況", "/team", 0),
            new NavItem("figures", "集計", "/figures", 0),
            new NavItem("admin", "管理", "/admin", 0));

    private final SingletonSupplier<SignedIn> signedIn;
    private final SingletonSupplier<List<MenuCount>> counts;
    private final SingletonSupplier<DraftOffers> drafts;
    private final SingletonSupplier<ResourceUrlProvider> files;
    private final SingletonSupplier<Watch> watch;
    private final @Nullable TransactionOperations savepoint;
    private final boolean demo;

    @Autowired
    FrameSources(
            @Nullable ObjectProvider<SignedIn> signedIn,
            @Nullable ObjectProvider<MenuCount> counts,
            @Nullable ObjectProvider<DraftOffers> drafts,
            @Nullable ObjectProvider<ResourceUrlProvider> files,
            @Nullable ObjectProvider<Watch> watch,
            @Nullable ObjectProvider<PlatformTransactionManager> transactions,
            @Value("${norishiro.demo:false}") boolean demo) {
        this(
                once(signedIn),
                SingletonSupplier.of(
                        () -> counts == null ? List.of() : counts.stream().toList()),
                once(drafts),
                once(files),
                once(watch),
                savepoint(transactions),
                demo);
    }

    private FrameSources(
            SingletonSupplier<SignedIn> signedIn,
            SingletonSupplier<List<MenuCount>> counts,
            SingletonSupplier<DraftOffers> drafts,
            SingletonSupplier<ResourceUrlProvider> files,
            SingletonSupplier<Watch> watch,
            @Nullable TransactionOperations savepoint,
            boolean demo) {
        this.signedIn = signedIn;
        this.counts = counts;
        this.drafts = drafts;
        this.files = files;
        this.watch = watch;
        this.savepoint = savepoint;
        this.demo = demo;
    }

    /** Asked for with the first page, when all are there, and then no more: looking takes longer than asking. */
    private static <T> SingletonSupplier<T> once(@Nullable ObjectProvider<T> source) {
        return SingletonSupplier.ofNullable(() -> source == null ? null : source.getIfAvailable());
    }

    /** Within the transaction the page is read in, so that a source that fails does not take it along; a transaction where there is none. */
    private static @Nullable TransactionOperations savepoint(
            @Nullable ObjectProvider<PlatformTransactionManager> transactions) {
        var manager = transactions == null ? null : transactions.getIfAvailable();
        if (manager == null) return null;
        var savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return savepoint;
    }

    static FrameSources none() {
        return new FrameSources(null, null, null, null, null, (ObjectProvider<PlatformTransactionManager>) null, false);
    }

    static FrameSources of(HttpServletRequest request) {
        var context = RequestContextUtils.findWebApplicationContext(request);
        return context == null
                ? none()
                : context.getBeanProvider(FrameSources.class).getIfAvailable(FrameSources::none);
    }

    boolean demo() {
        return demo;
    }

    String watch(PageMoment begun) {
        var source = watch.get();
        var token = source == null ? null : unlessItFails(() -> source.token(begun));
        return token == null ? "" : token;
    }

    /** What several sources are asked for, behind one savepoint instead of one each; one by one where that does not work. */
    <T> T atOnce(Function<FrameSources, T> asking) {
        var together = new FrameSources(signedIn, counts, drafts, files, watch, (TransactionOperations) null, demo);
        var answer = behindSavepoint(() -> asking.apply(together));
        return answer == null ? asking.apply(this) : answer;
    }

    @Nullable
    SignedInPerson person() {
        var source = signedIn.get();
        return source == null ? null : behindSavepoint(() -> source.person().orElse(null));
    }

    List<NavItem> menu(Set<String> keys) {
        return MENU.stream()
                .filter(item -> keys.contains(item.key()))
                .map(item -> new NavItem(item.key(), item.label(), item.href(), count(item.key())))
                .toList();
    }

    List<DraftOffer> drafts(String form) {
        var source = drafts.get();
        var offers = source == null ? null : behindSavepoint(() -> source.offers(form));
        return offers == null ? List.of() : offers;
    }

    String asset(String path) {
        var source = files.get();
        var versioned = source == null ? null : source.getForLookupPath(path);
        return versioned == null ? path : versioned;
    }

    private int count(String key) {
        return counts.obtain().stream()
                .filter(count -> count.key().equals(key))
                .mapToInt(count -> {
                    var found = behindSavepoint(count::count);
                    return found == null ? 0 : found;
                })
                .sum();
    }

    private <T> @Nullable T behindSavepoint(Supplier<@Nullable T> source) {
        var within = savepoint;
        if (within == null) return unlessItFails(source);
        return unlessItFails(() -> within.execute(status -> source.get()));
    }

    private static <T> @Nullable T unlessItFails(Supplier<@Nullable T> source) {
        try {
            return source.get();
        } catch (RuntimeException failure) {
            log.warn("A part of the frame is missing: {}", Trace.of(failure));
            return null;
        }
    }
}
