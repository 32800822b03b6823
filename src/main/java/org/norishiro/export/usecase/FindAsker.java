package org.norishiro.export.usecase;

import java.util.Optional;
import org.norishiro.export.model.Runs.Claim;
import org.norishiro.identity.Acting;
import org.norishiro.identity.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asked, as they are now. Empty: their account is over. Whether their post still holds, the next transaction tells. */
@Component
@Transactional
public class FindAsker {
    private final StaffDirectory staff;

    FindAsker(StaffDirectory staff) {
        this.staff = staff;
    }

    public Optional<Acting> find(Claim claim) {
        return staff.post(claim.post())
                .map(holder -> new Acting(
                        claim.municipality(),
                        holder.staff(),
                        holder.post(),
                        holder.agency(),
                        holder.role(),
                        holder.staffName(),
                        holder.title(),
                        holder.agencyName()));
    }
}
