package org.norishiro.codes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodes implements Codes {
    private final JdbcClient sql;

    JdbcCodes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Code> list(String list) {
        return sql.sql("""
                        select code, label from code
                        where list = :list
                          and (now() at time zone 'Asia/Tokyo')::date between valid_from and coalesce(valid_until, 'infinity')
                        order by position""")
                .param("list", list)
                .query((rs, n) -> new Code(rs.getString(1), rs.getString(2)))
                .list();
    }

    @Override
    public String label(String list, String code) {
        return sql.sql("select label from code where list = :list and code = :code")
                .param("list", list)
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }
}
