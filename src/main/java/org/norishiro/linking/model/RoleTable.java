package org.norishiro.linking.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of roles (役割の表): which kinds of agencies are there for which troubles. Table 24 as it was put together again, what is
 * generally known besides, and over both what the municipality corrected.
 */
public final class RoleTable {
    private final List<Trouble> troubles;
    private final List<AgencyKind> kinds;
    private final Map<Place, Cell> cells;

    private record Place(String kind, String trouble) {}

    public RoleTable(List<Trouble> troubles, List<AgencyKind> kinds, Collection<Cell> cells) {
        this.troubles = List.copyOf(troubles);
        this.kinds = List.copyOf(kinds);
        this.cells = new LinkedHashMap<>();
        cells.forEach(cell -> this.cells.put(new Place(cell.kind(), cell.trouble()), cell));
    }

    /** The same with other words for single cells; they are sure, since whoever works here said them. */
    public RoleTable corrected(Collection<Cell> corrections) {
        var all = new LinkedHashMap<>(cells);
        corrections.forEach(cell -> all.put(new Place(cell.kind(), cell.trouble()), cell));
        var known = new LinkedHashMap<String, AgencyKind>();
        kinds.forEach(kind -> known.put(kind.name(), kind));
        corrections.forEach(cell -> known.computeIfAbsent(cell.kind(), RoleTable::unknown));
        return new RoleTable(troubles, List.copyOf(known.values()), all.values());
    }

    /** A kind that only this municipality has in its table: of it the name is all that is known. */
    private static AgencyKind unknown(String name) {
        return new AgencyKind(name, null, null, List.of(), "", Map.of(), "");
    }

    public List<Trouble> troubles() {
        return troubles;
    }

    public Optional<Trouble> trouble(String code) {
        return troubles.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public List<AgencyKind> kinds() {
        return kinds;
    }

    public Optional<Cell> cell(String kind, String trouble) {
        return Optional.ofNullable(cells.get(new Place(kind, trouble)));
    }

    /** How the table calls an agency of the register: its kind, or what it calls itself where the table has none. */
    public String called(String kind) {
        return kindOf(kind).map(AgencyKind::name).orElse(kind);
    }

    /** Of an agency of the register, by what it calls itself. */
    public Optional<AgencyKind> kindOf(String called) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(called))
                .findFirst()
                .or(() -> kinds.stream().filter(kind -> kind.calls(called)).findFirst());
    }
}
