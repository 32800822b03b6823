package org.norishiro.gate.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.norishiro.World;
import org.norishiro.database.OwnerWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Breaks the decision on purpose, one place at a time, in towns that came about while it was whole, and asks whether the rules notice: what
 * survives shows a place that nothing watches.
 */
@OracleWorld
@EnabledIfSystemProperty(named = "norishiro.mutants", matches = "true")
class MutantsInTownsTest {
    private static final long SEED = 1001;

    /** The first town in which it shows will do. */
    private static final int TOWNS = 6;

    private static final int ACTS = 300;

    @Autowired
    World world;

    @Autowired
    OwnerWork owner;

    @Autowired
    JdbcClient sql;

    @Test
    void every_mutant_is_noticed() {
        var surviving = new ArrayList<>(
                MutantReport.broken().stream().filter(Mutant::isNoticedInTowns).toList());
        for (var n = 0; n < TOWNS && !surviving.isEmpty(); n++) surviving.removeAll(noticed(surviving, town(SEED + n)));
        surviving.forEach(each -> MutantReport.note(each, "**nobody** in " + TOWNS + " towns"));
        assertThat(surviving).isEmpty();
    }

    private List<Mutant> noticed(List<Mutant> mutants, RandomTown random) {
        nothingDiffers(random);
        var noticed = mutants.stream().filter(each -> isNoticed(each, random)).toList();
        nothingDiffers(random);
        random.closes();
        return noticed;
    }

    private boolean isNoticed(Mutant mutant, RandomTown random) {
        var here = new Decision(owner).broken(mutant, () -> differing(random));
        if (here > 0) MutantReport.note(mutant, here + " answers");
        return here > 0;
    }

    private int differing(RandomTown random) {
        var answers = new Answers(world, sql);
        var lists = answers.listsDiffering(random.town);
        return lists > 0 ? lists : answers.doorsDiffering(random.town);
    }

    private RandomTown town(long seed) {
        var random = new RandomTown(new Town(seed, world, owner, sql));
        random.settle();
        random.happen(ACTS);
        return random;
    }

    private void nothingDiffers(RandomTown random) {
        var answers = new Answers(world, sql);
        answers.listsDiffering(random.town);
        answers.doorsDiffering(random.town);
        assertThat(answers.diverging).as("while nothing is broken").isEmpty();
        assertThat(random.town.breaches).as("while nothing was broken").isEmpty();
    }
}
