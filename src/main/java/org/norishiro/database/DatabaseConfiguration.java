package org.norishiro.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** Two ways in: the owner migrates and then rests; everything else works as the runtime role under row-level security. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {
    private static final String SCHEMA = "norishiro";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${norishiro.database.url:}'.isBlank()")
    EmbeddedServer embeddedServer(DatabaseProperties properties) {
        try {
            return EmbeddedServer.start(properties.home());
        } catch (CannotUseDatabase known) {
            throw known;
        } catch (Exception e) {
            if (e instanceof InterruptedException) Thread.currentThread().interrupt();
            throw new CannotUseDatabase(
                    "組み込みの PostgreSQL を起動できませんでした（データの場所 %s）。空き容量と、その場所に書き込めるかを確かめてください。原因: %s"
                            .formatted(properties.home(), e.getMessage()),
                    e);
        }
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseProperties properties, ObjectProvider<EmbeddedServer> embedded) {
        var server = embedded.getIfAvailable();
        return server == null ? properties.installed() : server.access();
    }

    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAccess access) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(access.url());
        owner.setUser(access.owner());
        owner.setPassword(access.ownerPassword());
        owner.setCurrentSchema(SCHEMA);
        return owner;
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseAccess access, DatabaseProperties properties) {
        var runtime = new HikariDataSource();
        runtime.setPoolName("norishiro");
        runtime.setJdbcUrl(access.url());
        runtime.setUsername(access.runtime());
        runtime.setPassword(access.runtimePassword());
        runtime.addDataSourceProperty("currentSchema", SCHEMA);
        // The row that broke a rule is quoted in the server's detail: it goes into no exception, and so into no log,
        // whichever library writes it.
        runtime.addDataSourceProperty("logServerErrorDetail", "false");
        // What one reaches is an array found while a statement runs: planning anew for each value learns nothing, and
        // takes as long as many a statement itself.
        runtime.setConnectionInitSql("set plan_cache_mode = force_generic_plan");
        runtime.setMaximumPoolSize(properties.poolSize());
        runtime.setInitializationFailTimeout(-1);
        return runtime;
    }

    @Bean
    FlywayConfigurationCustomizer migrations(DatabaseAccess access) {
        return flyway -> flyway.schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .placeholders(Map.of("runtime", access.runtime()))
                .executeInTransaction(true);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ClaimSigning claimSigning(DatabaseAccess access) {
        return ClaimSigning.withKeyOf(ownerDataSource(access));
    }

    @Bean
    Seal seal(ClaimSigning signing) {
        return new Seal(signing);
    }

    @Bean
    @DependsOnDatabaseInitialization
    RoleCheck roleCheck(DataSource dataSource) {
        return new RoleCheck(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    OwnerWork ownerWork(DatabaseAccess access) {
        return new OwnerWork(ownerDataSource(access));
    }

    @Bean
    PlatformTransactionManager transactionManager(
            DataSource dataSource, ClaimSigning signing, ObjectProvider<TransactionIdentity> identity) {
        return new IdentifiedTransactions(dataSource, signing, identity);
    }
}
