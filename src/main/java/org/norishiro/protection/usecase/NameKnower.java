package org.norishiro.protection.usecase;

import java.util.UUID;
import org.norishiro.audit.AuditTrail;
import org.norishiro.audit.Subject;
import org.norishiro.household.PersonId;
import org.norishiro.identity.StaffId;
import org.norishiro.identity.WhoActs;
import org.norishiro.protection.model.AddressKnower;
import org.norishiro.protection.model.AddressKnowers;
import org.norishiro.protection.model.AddressProtectionRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking that one more member of staff know a protected address (住所を知る職員の追加): another has to agree. */
@Component
@Transactional
public class NameKnower {
    private static final String ACT = "name knower of address";

    private final AddressProtectionRegister register;
    private final AddressKnowers knowers;
    private final Openers openers;
    private final WhoActs whoActs;
    private final AuditTrail trail;

    NameKnower(
            AddressProtectionRegister register,
            AddressKnowers knowers,
            Openers openers,
            WhoActs whoActs,
            AuditTrail trail) {
        this.register = register;
        this.knowers = knowers;
        this.openers = openers;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    public record Command(PersonId person, StaffId staff, String reason) {}

    public sealed interface Outcome {
        record Named() implements Outcome {}

        /** No such person, or their address is not protected. */
        record NotFound() implements Outcome {}

        /** They see a part of the person: what is shielded is opened by those who see all there is. */
        record SeenInPart() implements Outcome {}

        /** Named already, or their office does not reach the person. */
        record NotToBeNamed() implements Outcome {}
    }

    public Outcome name(Command command) {
        var subject = Subject.of("person", command.person().value());
        var holding = register.of(command.person());
        if (holding.isEmpty()) {
            trail.refused(ACT, subject, "見つからない");
            return new Outcome.NotFound();
        }
        if (!openers.includeMe(command.person())) {
            trail.refused(ACT, subject, "一部だけ見える人");
            return new Outcome.SeenInPart();
        }
        var protection = holding.get().id();
        if (!mayBeNamed(command, protection)) {
            trail.refused(ACT, subject, "知らせられない職員");
            return new Outcome.NotToBeNamed();
        }
        var knower = AddressKnower.named(
                protection, command.staff(), command.reason(), whoActs.now().staff());
        knowers.add(command.person(), knower);
        trail.acted(ACT, subject, "住所を知る職員の追加の申し出");
        return new Outcome.Named();
    }

    private boolean mayBeNamed(Command command, UUID protection) {
        return knowers.candidates(command.person()).stream()
                        .anyMatch(each -> each.staff().equals(command.staff()))
                && knowers.of(protection).stream()
                        .noneMatch(line -> line.knower().staff().equals(command.staff()));
    }
}
