package org.norishiro.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.norishiro.journey.Crawl.Found;

/**
 * What people of different duties reach by links alone, each kind of form and of page once, by whoever came first.
 *
 * @param forms by {@link Found#key()}
 * @param pages by {@link Crawl#pattern(String)} of their address, those with forms among them
 */
record Reached(Map<String, Found> forms, Map<String, Found> pages) {
    private static final List<String> LOGINS =
            List.of("mizuno", "yamada", "saeki", "kobayashi", "mori", "admin", "kikuchi");

    static Reached byLinks(String address) {
        var forms = new LinkedHashMap<String, Found>();
        var pages = new LinkedHashMap<String, Found>();
        for (var login : LOGINS) {
            var crawl = new Crawl(new PlainBrowser(address).signIn(login), login);
            crawl.walk();
            crawl.forms().forEach(forms::putIfAbsent);
            crawl.pages().forEach(pages::putIfAbsent);
        }
        return new Reached(forms, pages);
    }

    /** Those on which nothing can be filled in. */
    Map<String, Found> withoutForms() {
        var without = new LinkedHashMap<>(pages);
        forms.values().forEach(form -> without.remove(Crawl.pattern(form.path())));
        return without;
    }
}
