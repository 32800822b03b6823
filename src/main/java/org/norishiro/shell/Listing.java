package org.norishiro.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How somebody looks at a list: page, order and filters, all of it in the URL, so that the back button and a bookmark
 * lead to the same rows.
 *
 * @param query the filters, everything in the URL besides {@code page} and {@code sort}
 * @param page counted from 1
 */
public record Listing(
        String path, Map<String, List<String>> query, int page, int size, String sort, boolean descending) {
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;

    public static Listing of(HttpServletRequest request, Set<String> sortable, String defaultSort) {
        return of(request, sortable, defaultSort, ROWS);
    }

    /** @param defaultSort a column, with a leading {@code -} to begin with the largest */
    public static Listing of(HttpServletRequest request, Set<String> sortable, String defaultSort, int size) {
        var order = or(request.getParameter("sort"), defaultSort);
        if (!sortable.contains(column(order))) order = defaultSort;
        return new Listing(
                request.getRequestURI(),
                filters(request.getParameterMap()),
                pageNumber(request.getParameter("page")),
                size,
                column(order),
                order.startsWith("-"));
    }

    public int offset() {
        return (page - 1) * size;
    }

    public String text(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return query.getOrDefault(name, List.of());
    }

    public boolean filtered() {
        return !query.isEmpty();
    }

    /** Sorts by this column, or turns its order round. */
    public String link(String column) {
        var turned = column.equals(sort) && !descending;
        return address(query, turned ? "-" + column : column, 1);
    }

    public String link(int page) {
        return address(query, order(), page);
    }

    /** The same list without this filter. */
    public String without(String name) {
        var fewer = new LinkedHashMap<>(query);
        fewer.remove(name);
        return address(fewer, order(), 1);
    }

    public String ariaSort(String column) {
        if (!column.equals(sort)) return "none";
        return descending ? "descending" : "ascending";
    }

    public Pager pager(int total) {
        var pages = Math.max(1, (total + size - 1) / size);
        return new Pager(
                page,
                pages,
                total == 0 ? 0 : Math.min(total, offset() + 1),
                Math.min(total, offset() + size),
                total,
                page > 1 ? link(Math.min(page - 1, pages)) : null,
                page < pages ? link(page + 1) : null);
    }

    private String order() {
        return descending ? "-" + sort : sort;
    }

    private String address(Map<String, List<String>> filters, String order, int page) {
        var parts = new ArrayList<String>();
        filters.forEach((name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
        parts.add("sort=" + encoded(order));
        if (page > 1) parts.add("page=" + page);
        return path + "?" + String.join("&", parts);
    }

    private static Map<String, List<String>> filters(Map<String, String[]> parameters) {
        var filters = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var given = Arrays.stream(values).filter(value -> !value.isBlank()).toList();
            var ofList = name.equals("page") || name.equals("sort") || name.startsWith("_");
            if (!ofList && !given.isEmpty()) filters.put(name, given);
        });
        return Collections.unmodifiableMap(filters);
    }

    private static int pageNumber(@Nullable String text) {
        try {
            return text == null ? 1 : Math.clamp(Integer.parseInt(text.strip()), 1, LAST_PAGE);
        } catch (NumberFormatException nonsense) {
            return 1;
        }
    }

    private static String column(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
