import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form for a note on a case page, filled in as somebody would: what stands in it already, receipt and all, and the words. */
final class Form {
    private static final Pattern FIELD = Pattern.compile("<input[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

    private Form() {}

    static String note(String casePage, String path, String words) {
        var begin = casePage.indexOf("action=\"" + path + "/notes\"");
        if (begin < 0) throw new IllegalStateException("no form for a note on " + path);
        var form = casePage.substring(begin, casePage.indexOf("</form>", begin));
        Map<String, String> fields = new LinkedHashMap<>();
        for (var input = FIELD.matcher(form); input.find(); ) {
            String name = null, value = "", type = "";
            for (var attribute = ATTRIBUTE.matcher(input.group()); attribute.find(); ) {
                switch (attribute.group(1)) {
                    case "name" -> name = attribute.group(2);
                    case "value" -> value = attribute.group(2);
                    default -> type = attribute.group(2);
                }
            }
            if (name == null || type.equals("radio") && !input.group().contains("checked")) continue;
            fields.put(name, value);
        }
        fields.put("body", words);
        fields.put("method", "04");
        fields.put("counterpart", "本人");
        fields.put("kind", "PROGRESS");
        fields.putIfAbsent("on", LocalDate.now().toString());
        return fields.entrySet().stream().map(each -> Program.encoded(each.getKey()) + "=" + Program.encoded(each.getValue())).collect(Collectors.joining("&"));
    }
}
