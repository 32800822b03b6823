package org.norishiro.gate.inventory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.norishiro.gate.inventory.Compiled.Ref;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Which fields of a request the code of a handler can read, on whatever branch: by following its calls through the screens, with
 * the words that are known while compiling. A name that is made while running is told with {@code *} in the place of what is not
 * known; one of which nothing is known is {@code *}.
 */
public final class Reads {
    private static final String SHELL = "org/norishiro/shell/";
    private static final String REQUEST = "jakarta/servlet/http/HttpServletRequest";
    private static final String ENTERED = SHELL + "Entered";
    private static final Set<String> FORM = Set.of(ENTERED, SHELL + "Reading", SHELL + "DatedReading");
    private static final String LIST = SHELL + "Listing";

    /** Where calls are followed, into fields that several modules show as well: use cases and below are told values, never requests. */
    private static final Pattern SCREENS = Pattern.compile(
            "org/norishiro/([a-z]+/web/.*|(draft|gate|calendar|audit|shell)/[A-Za-z$]+|shell/web/.*|[a-z]+/[A-Za-z]+Fields)");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("required", "TEXT"),
            Map.entry("optional", "TEXT"),
            Map.entry("secret", "SECRET"),
            Map.entry("code", "CODE"),
            Map.entry("optionalCode", "CODE"),
            Map.entry("requiredId", "ID"),
            Map.entry("id", "ID"),
            Map.entry("ids", "ID"),
            Map.entry("choice", "CHOICE"),
            Map.entry("optionalChoice", "CHOICE"),
            Map.entry("choices", "CHOICE"),
            Map.entry("requiredChoices", "CHOICE"),
            Map.entry("number", "NUMBER"),
            Map.entry("optionalNumber", "NUMBER"),
            Map.entry("version", "VERSION"),
            Map.entry("ticked", "TICK"),
            Map.entry("date", "DATE"),
            Map.entry("requiredDate", "DATE"),
            Map.entry("pastDate", "DATE"),
            Map.entry("requiredPastDate", "DATE"),
            Map.entry("comingDate", "DATE"),
            Map.entry("requiredComingDate", "DATE"),
            Map.entry("dateTime", "DATE"),
            Map.entry("requiredDateTime", "DATE"),
            Map.entry("time", "DATE"),
            Map.entry("requiredTime", "DATE"),
            Map.entry("partialDate", "DATE"),
            Map.entry("text", "RAW"),
            Map.entry("all", "RAW"),
            Map.entry("has", "RAW"),
            Map.entry("getParameter", "RAW"),
            Map.entry("getParameterValues", "RAW"));

    /** Everything that was sent, by whatever name. */
    private static final Set<String> WHOLE =
            Set.of("fields", "query", "getParameterMap", "getParameterNames", "getParts");

    private final Compiled program;

    public Reads(Path classes) {
        program = new Compiled(classes);
    }

    /** Of each field the ways in which it is read, for example {@code born=[DATE]}. */
    public Map<String, Set<String>> by(HandlerMethod handler) {
        var way = new Way();
        way.follow(Ref.of(handler.getMethod()), List.of());
        var fields = new TreeMap<>(way.asked);
        if (way.formIsOfTheRequest) way.form.forEach((name, kinds) -> add(fields, name, kinds));
        declared(handler).forEach((name, kind) -> add(fields, name, Set.of(kind)));
        return fields;
    }

    /** What stands around every handler reads, whatever the address. */
    public Map<String, Set<String>> aroundEveryHandler() {
        var way = new Way();
        for (var type : program.classes()) {
            var name = type.thisClass().asInternalName();
            if (type.interfaces().stream().anyMatch(each -> AROUND.contains(each.asInternalName()))
                    || type.superclass()
                            .filter(each -> AROUND.contains(each.asInternalName()))
                            .isPresent()
                    || name.equals(SHELL + "Frame"))
                program.methodsOf(name).forEach(method -> way.follow(method, List.of()));
        }
        return way.asked;
    }

    private static final Set<String> AROUND = Set.of(
            "org/springframework/web/servlet/HandlerInterceptor",
            "org/springframework/web/filter/OncePerRequestFilter",
            "org/springframework/security/web/AuthenticationEntryPoint",
            "jakarta/servlet/Filter");

    private static Map<String, String> declared(HandlerMethod handler) {
        var declared = new TreeMap<String, String>();
        Arrays.stream(handler.getMethodParameters()).forEach(parameter -> {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) return;
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            var name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
            declared.put(String.valueOf(name), kind(parameter.getParameterType()));
        });
        return declared;
    }

    private static String kind(Class<?> type) {
        if (type == String.class) return "RAW";
        return type.getSimpleName().equals("MultipartFile") ? "FILE" : "ID";
    }

    /** Whether Spring would fill an object from whatever was sent, for lack of an annotation that says where from. */
    public static List<String> boundWhole(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterAnnotations().length == 0
                        || parameter.hasParameterAnnotation(
                                org.springframework.web.bind.annotation.ModelAttribute.class)
                        || parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class)
                        || parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestPart.class))
                .map(parameter -> parameter.getParameterType().getName())
                .toList();
    }

    private static void add(Map<String, Set<String>> fields, String name, Set<String> kinds) {
        fields.computeIfAbsent(name, any -> new TreeSet<>()).addAll(kinds);
    }

    /** One way through the code, from where a request comes in. */
    private final class Way {
        final Map<String, Set<String>> asked = new TreeMap<>();
        final Map<String, Set<String>> form = new TreeMap<>();
        boolean formIsOfTheRequest;
        private final Set<List<Object>> been = new HashSet<>();

        void follow(Ref method, List<Set<String>> given) {
            var code = program.method(method);
            if (code == null || !been.add(List.of(method, given))) return;
            Words.walk(code, given, this::called);
        }

        private void called(Ref called, boolean onAnObject, List<Set<String>> words) {
            if (called.owner().equals(ENTERED) && called.name().equals("of")) formIsOfTheRequest = true;
            else if (called.owner().equals(LIST) && called.name().equals("of")) {
                add(asked, "sort", Set.of("RAW"));
                add(asked, "page", Set.of("RAW"));
            } else if (FORM.contains(called.owner())) read(form, called, words);
            else if (called.owner().equals(LIST) || called.owner().equals(REQUEST)) read(asked, called, words);
            else if (SCREENS.matcher(called.owner()).matches())
                program.targets(called).forEach(target -> follow(target, words));
        }

        private void read(Map<String, Set<String>> fields, Ref called, List<Set<String>> words) {
            if (WHOLE.contains(called.name())) add(fields, "*", Set.of("RAW"));
            var kind = KINDS.get(called.name());
            if (kind == null || words.size() < 2) return;
            if (called.name().equals("ticked") && FORM.contains(called.owner())) kind = "TICK";
            for (var name : words.get(1)) add(fields, name, Set.of(kind));
        }
    }
}
