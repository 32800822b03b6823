package org.norishiro.household.usecase;

import java.util.List;
import org.norishiro.codes.Codes;
import org.norishiro.shell.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of dwelling to choose from (住居). */
@Component
@Transactional
public class ListDwellings {
    private final Codes codes;

    ListDwellings(Codes codes) {
        this.codes = codes;
    }

    public List<Option> options() {
        return codes.options(Codes.DWELLING);
    }
}
