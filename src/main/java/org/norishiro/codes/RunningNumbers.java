package org.norishiro.codes;

import org.norishiro.calendar.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Running numbers per fiscal year (年度ごとの番号), such as R8-0012. A number is used once, even if its transaction is undone later. */
@Component
public class RunningNumbers {
    private final JdbcClient sql;

    RunningNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param series what is numbered, for example {@code case} */
    public int next(String series, FiscalYear year) {
        sql.sql("""
                        insert into running_number (series, fiscal_year, last) values (:series, :year, 1)
                        on conflict (municipality_id, series, fiscal_year) do update set last = running_number.last + 1""").param("series", series).param("year", year.year()).update();
        return sql.sql("select last from running_number where series = :series and fiscal_year = :year")
                .param("series", series)
                .param("year", year.year())
                .query(Integer.class)
                .single();
    }
}
