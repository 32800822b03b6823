package org.norishiro.protection.store;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.norishiro.identity.PostId;
import org.norishiro.identity.StaffDirectory;
import org.norishiro.protection.Receivers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceivers implements Receivers {
    private final JdbcClient sql;
    private final StaffDirectory staff;

    JdbcReceivers(JdbcClient sql, StaffDirectory staff) {
        this.sql = sql;
        this.staff = staff;
    }

    @Override
    public boolean include(PostId post, Collection<UUID> about) {
        return staff.holdsToday(post)
                && sql.sql("select can_be_handed(:about, :post)")
                        .param("about", about.toArray(UUID[]::new))
                        .param("post", post.value())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Set<PostId> among(Collection<PostId> posts, UUID about) {
        return Set.copyOf(sql.sql(
                        "select p from unnest(cast(:posts as uuid[])) p where can_be_handed(array[cast(:about as uuid)], p)")
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .param("about", about)
                .query((rs, n) -> new PostId(rs.getObject("p", UUID.class)))
                .list());
    }
}
