package org.norishiro.identity.usecase;

import java.util.List;
import org.norishiro.identity.model.StaffLists;
import org.norishiro.identity.model.StaffLists.Workplace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agencies at which somebody can have a post today. */
@Component
public class ListWorkplaces {
    private final StaffLists lists;

    ListWorkplaces(StaffLists lists) {
        this.lists = lists;
    }

    @Transactional
    public List<Workplace> list() {
        return lists.workplaces();
    }
}
