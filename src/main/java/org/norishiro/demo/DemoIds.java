package org.norishiro.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.norishiro.identity.AgencyId;
import org.norishiro.identity.MunicipalityId;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffId;

/** Ids of the demonstration follow from its names, so that every load, tour and test means the same people. */
public final class DemoIds {
    private DemoIds() {}

    public static MunicipalityId municipality() {
        return new MunicipalityId(id("municipality"));
    }

    public static AgencyId agency(String key) {
        return new AgencyId(id("agency:" + key));
    }

    public static StaffId staff(String login) {
        return new StaffId(id("staff:" + login));
    }

    /** The main post of a person. */
    public static PostId post(String login) {
        return new PostId(id("post:" + login));
    }

    /** A further post at another agency (併任). */
    public static PostId post(String login, String agency) {
        return new PostId(id("post:" + login + "@" + agency));
    }

    /**
     * Of anything else that the demonstration knows by name: {@code case:hana}, {@code person:ichiro}, {@code sitting:shien-next}.
     */
    public static UUID of(String name) {
        return id(name);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("norishiro-demo:" + name).getBytes(StandardCharsets.UTF_8));
    }
}
