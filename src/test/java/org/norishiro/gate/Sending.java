package org.norishiro.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** What somebody sends: a form as it was filled in, or an address with questions in it. */
record Sending(
        String login,
        HttpMethod method,
        String address,
        Map<String, List<String>> fields,
        Map<String, String> headers) {
    Sending(String login, HttpMethod method, String address, Map<String, List<String>> fields) {
        this(login, method, address, fields, Map.of());
    }

    Sending to(String other) {
        return new Sending(login, method, other, fields, headers);
    }

    /** With these besides or instead. */
    Sending and(Map<String, List<String>> others) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(others);
        return new Sending(login, method, address, all, headers);
    }

    Sending under(Map<String, String> others) {
        return new Sending(login, method, address, fields, others);
    }

    @Override
    public String toString() {
        return login + " " + method + " " + address;
    }
}
