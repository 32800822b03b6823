/**
 * データベース. The PostgreSQL server (embedded or installed), its two roles, migrations, and transactions that carry who is acting.
 * Not a place for queries: those stand in the {@code store} of the module that owns the table.
 */
@ApplicationModule(
        displayName = "database (データベース)",
        allowedDependencies = {})
@NullMarked
package org.norishiro.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
