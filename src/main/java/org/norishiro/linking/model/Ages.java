package org.norishiro.linking.model;

/** Between which ages somebody is, in full years; both ends are included. */
public record Ages(int youngest, int oldest) {
    public static final Ages UNKNOWN = new Ages(0, 130);

    public boolean known() {
        return !equals(UNKNOWN);
    }

    /** Whether somebody of that age may be among those whom it is there for; nothing known speaks neither for nor against. */
    boolean mayBeServedBy(AgencyKind kind) {
        return (kind.fromAge() == null || oldest >= kind.fromAge())
                && (kind.toAge() == null || youngest <= kind.toAge());
    }

    boolean child() {
        return known() && oldest < 18;
    }

    boolean old() {
        return known() && youngest >= 65;
    }
}
