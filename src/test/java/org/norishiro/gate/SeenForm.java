package org.norishiro.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form as it stands in a page, to be sent as a person would send it. */
record SeenForm(String action, List<Control> controls) {
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*\\bmethod=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Set<String> TICKED = Set.of("radio", "checkbox");

    /** @param options what may be chosen; none where it is typed */
    private record Control(String name, String type, String value, boolean required, List<String> options) {}

    static List<SeenForm> in(String page) {
        var forms = new ArrayList<SeenForm>();
        for (var form = FORM.matcher(page); form.find(); ) {
            var controls = new ArrayList<Control>();
            for (var each = CONTROL.matcher(form.group(2)); each.find(); ) controls.add(control(each));
            forms.add(new SeenForm(attribute(form.group(1), "action"), controls));
        }
        return forms;
    }

    private static Control control(Matcher found) {
        if (found.group(1) != null) return input(found.group(1));
        if (found.group(2) != null) return of(found.group(2), "text", text(found.group(3)), List.of());
        var options = new ArrayList<String>();
        var chosen = "";
        for (var option = OPTION.matcher(found.group(5)); option.find(); ) {
            var value = attribute(option.group(1), "value");
            if (!value.isEmpty()) options.add(value);
            if (option.group(1).contains("selected")) chosen = value;
        }
        return of(found.group(4), "select", chosen, options);
    }

    private static String text(String markup) {
        return HtmlUtils.htmlUnescape(markup.strip());
    }

    private static Control input(String attributes) {
        var type = attribute(attributes, "type");
        var value = attribute(attributes, "value");
        if (!TICKED.contains(type)) return of(attributes, type, value, List.of());
        return of(attributes, type, attributes.contains(" checked") ? value : "", List.of(value));
    }

    private static Control of(String attributes, String type, String value, List<String> options) {
        return new Control(
                attribute(attributes, "name"), type, value, attributes.contains("aria-required=\"true\""), options);
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    /**
     * What is sent: as the page was filled, and where something has to be said, the first that is offered or those words.
     *
     * @param typed words for a field of this name
     * @param everything also where nothing has to be said
     */
    Map<String, List<String>> sent(UnaryOperator<String> typed, boolean everything) {
        var sent = new LinkedHashMap<String, List<String>>();
        for (var control : controls) {
            if (control.name().isEmpty() || control.type().equals("submit")) continue;
            var asked = control.required() || everything;
            if (!control.value().isEmpty()) put(sent, control, control.value());
            else if (asked && control.type().equals("select"))
                control.options().stream().findFirst().ifPresent(first -> put(sent, control, first));
            else if (asked && Set.of("text", "password").contains(control.type()))
                put(sent, control, typed.apply(control.name()));
        }
        for (var control : controls)
            if (TICKED.contains(control.type()) && (everything || control.type().equals("radio")))
                sent.putIfAbsent(control.name(), new ArrayList<>(control.options()));
        return sent;
    }

    private static void put(Map<String, List<String>> sent, Control control, String value) {
        sent.computeIfAbsent(control.name(), any -> new ArrayList<>()).add(value);
    }
}
