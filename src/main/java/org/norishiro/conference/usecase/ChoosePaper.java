package org.norishiro.conference.usecase;

import java.util.List;
import org.norishiro.casework.CaseExtracts;
import org.norishiro.conference.AgendaItemId;
import org.norishiro.conference.model.AgendaItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Choosing anew what of the case the invited are shown. */
@Component
public class ChoosePaper {
    private final ItemDesk desk;
    private final AgendaItems items;
    private final CaseExtracts extracts;

    ChoosePaper(ItemDesk desk, AgendaItems items, CaseExtracts extracts) {
        this.desk = desk;
        this.items = items;
        this.extracts = extracts;
    }

    public record Command(AgendaItemId item, long version, List<String> keys) {}

    @Transactional
    public RecordOutcome choose(Command command) {
        return desk.prepare(command.item(), "choose paper", "資料を選び直した", found -> {
            if (found.item().version() != command.version() || !items.update(found.item())) return false;
            items.showInstead(found.item(), extracts.chosen(found.item().about(), command.keys()));
            return true;
        });
    }
}
