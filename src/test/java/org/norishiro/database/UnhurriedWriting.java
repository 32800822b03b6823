package org.norishiro.database;

import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * Lets a test's program go on before what it wrote is on the disk: nothing a test writes has to outlive a power cut. That what the
 * program writes elsewhere does is asked of an {@link EmbeddedServer} by itself.
 */
@TestComponent
public final class UnhurriedWriting implements BeanPostProcessor {
    private final ObjectProvider<DatabaseProperties> properties;

    UnhurriedWriting(ObjectProvider<DatabaseProperties> properties) {
        this.properties = properties;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof EmbeddedServer server) doNotWait(server.access());
        return bean;
    }

    private void doNotWait(DatabaseAccess access) {
        var superuser = Machinery.asSuperuser(access, properties.getObject().home());
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            for (var role : List.of(access.owner(), access.runtime()))
                statement.execute("alter role " + role + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
