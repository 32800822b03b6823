package org.norishiro.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** One form of a page as the server wrote it, with what a browser would send if the person only pressed the button. */
record PlainForm(String action, String method, List<Field> fields) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>\\n?(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");
    private static final Pattern FIRST = Pattern.compile("<option\\b([^>]*)>");

    record Field(String name, String value, String type) {
        boolean hidden() {
            return type.equals("hidden");
        }

        boolean own() {
            return name.startsWith("_");
        }
    }

    static List<PlainForm> of(String html) {
        return FORM.matcher(html)
                .results()
                .map(found -> new PlainForm(
                        attribute(found.group(1), "action"),
                        attribute(found.group(1), "method"),
                        fields(found.group(2))))
                .toList();
    }

    private static List<Field> fields(String html) {
        var fields = new ArrayList<Field>();
        CONTROL.matcher(html).results().forEach(control -> read(control, fields));
        return fields;
    }

    private static void read(MatchResult control, List<Field> fields) {
        if (control.group(1) != null) {
            var type = attribute(control.group(1), "type");
            var choice = type.equals("radio") || type.equals("checkbox");
            var chosen = !choice
                    || Pattern.compile("\\bchecked\\b")
                            .matcher(control.group(1))
                            .find();
            add(fields, control.group(1), chosen ? attribute(control.group(1), "value") : null, type);
        } else if (control.group(2) != null) {
            add(fields, control.group(2), HtmlUtils.htmlUnescape(control.group(3)), "textarea");
        } else {
            var options = control.group(5);
            var value = CHOSEN.matcher(options)
                    .results()
                    .findFirst()
                    .or(() -> FIRST.matcher(options).results().findFirst())
                    .map(option -> attribute(option.group(1), "value"))
                    .orElse("");
            add(fields, control.group(4), value, "select");
        }
    }

    private static void add(List<Field> fields, String attributes, @Nullable String value, String type) {
        var name = attribute(attributes, "name");
        if (!name.isEmpty()) fields.add(new Field(name, value == null ? "\0" : value, type));
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /** With a value in a field, or one of the choices of a question. */
    PlainForm with(String name, String value) {
        var changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.name().equals(name));
        changed.add(new Field(name, value, "text"));
        return new PlainForm(action, method, List.copyOf(changed));
    }

    /** As if everything a person can fill had been emptied. */
    PlainForm blank() {
        return new PlainForm(
                action,
                method,
                fields.stream()
                        .filter(field -> field.hidden()
                                || !field.type().equals("radio")
                                        && !field.type().equals("checkbox"))
                        .map(field -> field.hidden() ? field : new Field(field.name(), "", field.type()))
                        .toList());
    }

    /** Whether there is anything to fill: a button alone is not a form to get wrong. */
    boolean fillable() {
        return method.equalsIgnoreCase("post") && fields.stream().anyMatch(field -> !field.hidden());
    }

    String value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String body() {
        return fields.stream()
                .filter(field -> !field.value().equals("\0"))
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }
}
