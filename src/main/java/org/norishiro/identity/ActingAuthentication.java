package org.norishiro.identity;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person in a post. The authorities only choose menus and pages: what data are seen is decided in the database. */
public final class ActingAuthentication extends AbstractAuthenticationToken {
    /** Held by every role that works with residents. */
    public static final String CASEWORK = "CASEWORK";

    private final SignedIn who;

    public ActingAuthentication(SignedIn who) {
        super(authorities(who));
        this.who = who;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(SignedIn who) {
        var granted = new ArrayList<GrantedAuthority>();
        var acting = who.acting();
        if (acting == null) return granted;
        granted.add(new SimpleGrantedAuthority("ROLE_" + acting.role().name()));
        if (acting.role().worksWithResidents()) granted.add(new SimpleGrantedAuthority(CASEWORK));
        return granted;
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
