package org.norishiro.casework.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.norishiro.casework.IssueId;

/** The order of priority among the issues of one case (優先順位): no gaps, no two on one place. */
public record IssueOrder(List<IssueId> ids) {
    public IssueOrder {
        ids = List.copyOf(ids);
    }

    public IssueOrder up(IssueId id) {
        return moved(id, -1);
    }

    public IssueOrder down(IssueId id) {
        return moved(id, 1);
    }

    /** By wished places; who wishes the same place, or none, keeps the order they had. */
    public IssueOrder by(Map<IssueId, Integer> wished) {
        var sorted = new ArrayList<>(ids);
        sorted.sort(Comparator.comparing(id -> wished.getOrDefault(id, Integer.MAX_VALUE)));
        return new IssueOrder(sorted);
    }

    private IssueOrder moved(IssueId id, int by) {
        var from = ids.indexOf(id);
        var to = from + by;
        if (from < 0 || to < 0 || to >= ids.size()) return this;
        var swapped = new ArrayList<>(ids);
        swapped.set(from, ids.get(to));
        swapped.set(to, id);
        return new IssueOrder(swapped);
    }
}
