package org.norishiro.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Refuses to start as a role that could look past row-level security: a superuser, BYPASSRLS, or an owner of tables. */
final class RoleCheck {
    RoleCheck(DataSource runtime) {
        try (var connection = runtime.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select r.rolsuper or r.rolbypassrls or r.rolcreaterole
                            or has_schema_privilege(current_user, 'norishiro', 'CREATE')
                            or exists (select 1 from pg_class c where c.relnamespace = 'norishiro'::regnamespace and c.relowner = r.oid)
                        from pg_roles r where r.rolname = current_user""")) {
            if (!found.next() || found.getBoolean(1))
                throw new CannotUseDatabase(
                        "norishiro.database.runtime の役割に強すぎる権限があります（所有者・DDL・BYPASSRLS・superuser のいずれか）。"
                                + "権限のない別の役割を指定してください（docs/operations.md）。");
        } catch (SQLException e) {
            throw new CannotUseDatabase(
                    "norishiro.database.runtime の役割でデータベースに入れません。役割名とパスワードを確かめてください。原因: " + e.getMessage(), e);
        }
    }
}
