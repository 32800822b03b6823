package org.norishiro.transfer.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.norishiro.casework.CaseId;
import org.norishiro.gate.Basis;
import org.norishiro.gate.Grounds;
import org.norishiro.identity.PostId;
import org.norishiro.transfer.model.Transfer;
import org.norishiro.transfer.model.TransferId;
import org.norishiro.transfer.model.TransferState;

/** A row of {@code case_transfer} as a transfer. */
final class TransferRows {
    private TransferRows() {}

    static Transfer toTransfer(ResultSet rs, int n) throws SQLException {
        return new Transfer(
                new TransferId(rs.getObject("id", UUID.class)),
                new CaseId(rs.getObject("case_id", UUID.class)),
                new PostId(rs.getObject("from_post_id", UUID.class)),
                new PostId(rs.getObject("to_post_id", UUID.class)),
                new Transfer.Terms(
                        rs.getBoolean("charge"),
                        rs.getBoolean("stays"),
                        rs.getString("next_step"),
                        rs.getObject("next_on", LocalDate.class),
                        rs.getString("briefing"),
                        toGrounds(rs)),
                new PostId(rs.getObject("offered_by", UUID.class)),
                rs.getObject("reply_due", LocalDate.class),
                TransferState.valueOf(rs.getString("state")));
    }

    private static @Nullable Grounds toGrounds(ResultSet rs) throws SQLException {
        var basis = rs.getString("basis");
        return basis == null
                ? null
                : new Grounds(Basis.valueOf(basis), rs.getString("article"), rs.getString("basis_note"));
    }
}
