package org.norishiro.disclosure.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks of people by their part in the household, and of ages by decades (名前を伏せる). A beginning for whoever writes: what it does
 * not recognise (a nickname, a variant of a letter) is for them to find, and for {@link Trace} to refuse.
 */
public final class Disguise {
    private static final String CALLED = "(?:さん|さま|様|氏|君|くん|ちゃん|殿)";
    private static final Pattern AGE =
            Pattern.compile("(?<![0-9０-９])(?:([0-9０-９]{1,3})\\s*[歳才]?\\s*[〜～~])?\\s*([0-9０-９]{1,3})\\s*[歳才]");
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9０-９])[0０][0-9０-９]{1,4}[-－ー‐(（ ]?[0-9０-９]{1,4}[-－ー‐)） ]?[0-9０-９]{3,4}(?![0-9０-９])");
    private static final String FAMILY = "（名字）";

    private final List<Known> known;

    public Disguise(List<Known> known) {
        this.known = known.stream()
                .sorted(Comparator.comparingInt((Known each) -> each.name().length())
                        .reversed())
                .toList();
    }

    /**
     * Somebody the case is about.
     *
     * @param part how they are spoken of instead (「母」「長男」)
     * @param name family and given name
     * @param given the given name alone
     */
    public record Known(String part, String name, String given) {
        private String family() {
            return name.endsWith(given)
                    ? name.substring(0, name.length() - given.length()).strip()
                    : "";
        }

        private Pattern whole() {
            return Pattern.compile(
                    Arrays.stream(name.split("[\\s　]+")).map(Pattern::quote).collect(Collectors.joining("[\\s　]*"))
                            + CALLED + "?");
        }
    }

    public String of(String words) {
        var without = words;
        for (var each : known)
            if (!each.name().isBlank()) without = each.whole().matcher(without).replaceAll(each.part());
        for (var each : known) without = called(without, each.given(), each.part());
        for (var each : known) without = called(without, each.family(), FAMILY);
        return decades(PHONE.matcher(without).replaceAll(Trace.Kind.PHONE.instead()));
    }

    /** A name of one letter stands in many a word: it is one where somebody is called by it. */
    private static String called(String words, String name, String instead) {
        if (name.isBlank()) return words;
        var honoured = CALLED + (name.codePointCount(0, name.length()) == 1 ? "" : "?");
        return Pattern.compile(Pattern.quote(name) + honoured).matcher(words).replaceAll(instead);
    }

    /** 83歳 is 80代, 59〜60歳 is 50代〜60代; a child under ten is that. */
    public static String decades(String words) {
        return AGE.matcher(words).replaceAll(age -> {
            var to = decade(Integer.parseInt(age.group(2)));
            var from = age.group(1) == null ? to : decade(Integer.parseInt(age.group(1)));
            return from.equals(to) ? to : from + "〜" + to;
        });
    }

    private static String decade(int years) {
        return years < 10 ? "10歳未満" : years / 10 * 10 + "代";
    }
}
