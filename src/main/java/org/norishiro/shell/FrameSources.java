package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
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
    private final @Nullable TransactionOperations together;
    private final boolean demo;

    FrameSources(
            @Nullable ObjectProvider<SignedIn> signedIn,
            @Nullable ObjectProvider<MenuCount> counts,
            @Nullable ObjectProvider<DraftOffers> drafts,
            @Nullable ObjectProvider<ResourceUrlProvider> files,
            @Nullable ObjectProvider<Watch> watch,
            @Nullable ObjectProvider<PlatformTransactionManager> transactions,
            @Value("${norishiro.demo:false}") boolean demo) {
        this.signedIn = once(signedIn);
        this.counts = SingletonSupplier.of(
                () -> counts == null ? List.of() : counts.stream().toList());
        this.drafts = once(drafts);
        this.files = once(files);
        this.watch = once(watch);
        var manager = transactions == null ? null : transactions.getIfAvailable();
        this.together = manager == null ? null : new TransactionTemplate(manager);
        this.demo = demo;
    }

    /** Asked for with the first page, when all are there, and then no more: looking takes longer than asking. */
    private static <T> SingletonSupplier<T> once(@Nullable ObjectProvider<T> source) {
        return SingletonSupplier.ofNullable(() -> source == null ? null : source.getIfAvailable());
    }

    static FrameSources none() {
        return new FrameSources(null, null, null, null, null, null, false);
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

    /** What several sources are asked for, in one transaction instead of one each; one by one where that does not work. */
    void atOnce(Runnable asking) {
        if (together != null && unlessItFails(() -> together.execute(status -> asked(asking))) != null) return;
        asking.run();
    }

    private static boolean asked(Runnable asking) {
        asking.run();
        return true;
    }

    @Nullable
    SignedInPerson person() {
        var source = signedIn.get();
        return source == null ? null : unlessItFails(() -> source.person().orElse(null));
    }

    List<NavItem> menu(Set<String> keys) {
        return MENU.stream()
                .filter(item -> keys.contains(item.key()))
                .map(item -> new NavItem(item.key(), item.label(), item.href(), count(item.key())))
                .toList();
    }

    List<DraftOffer> drafts(String form) {
        var source = drafts.get();
        var offers = source == null ? null : unlessItFails(() -> source.offers(form));
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
                    var found = unlessItFails(count::count);
                    return found == null ? 0 : found;
                })
                .sum();
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
