package org.norishiro.export.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norishiro.ModuleWorld;
import org.norishiro.casework.CaseworkWorld;
import org.norishiro.export.ExportWorld;
import org.norishiro.export.model.Ending;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportState;
import org.norishiro.export.model.SheetFile;
import org.norishiro.export.model.SheetFiles;
import org.norishiro.household.PersonId;
import org.norishiro.identity.ActAs;
import org.springframework.beans.factory.annotation.Autowired;

/** The worker itself, while something happens in the middle of its work. */
@ModuleWorld
class MakeExportsModuleTest {
    @Autowired
    CaseworkWorld cases;

    @Autowired
    ExportWorld exports;

    @Autowired
    ExportSteps steps;

    @Autowired
    SheetFiles files;

    @Autowired
    ActAs actAs;

    @Autowired
    Clock clock;

    private final String mark = "印" + UUID.randomUUID().toString().substring(0, 8);
    private PersonId hana;
    private UUID id;

    @BeforeEach
    void a_file_that_waits() {
        exports.forget();
        hana = cases.person("yamada", "ハナ");
        exports.open(mark, hana);
        id = exports.ask("ito", mark);
    }

    /** Something happens when a part has been read and is not yet written. */
    private SheetFiles interrupted(Runnable meanwhile) {
        return (kind, mark, headings) -> {
            var file = files.begin(kind, mark, headings);
            return new SheetFile() {
                @Override
                public void row(List<String> cells) {
                    file.row(cells);
                }

                @Override
                public byte[] taken() {
                    CompletableFuture.runAsync(meanwhile).join();
                    return file.taken();
                }

                @Override
                public byte[] end() {
                    return file.end();
                }
            };
        };
    }

    private boolean made(Runnable meanwhile) {
        return new MakeExports(steps, interrupted(meanwhile), actAs, clock).makeNext();
    }

    @Test
    void an_exclusion_while_the_last_part_is_written_stops_it() {
        assertThat(made(() -> exports.exclude(hana, "ito"))).isTrue();
        assertThat(exports.left(id)).isZero();
        assertThat(exports.find("ito", id))
                .returns(ExportState.STOPPED, Export::state)
                .returns(Ending.SIGHT, Export::ending);
        assertThat(exports.trail(id)).doesNotContain("ACTED finish export").endsWith("ACTED end export");
    }

    @Test
    void what_fails_leaves_nothing_and_says_so() {
        assertThat(made(() -> {
                    throw new IllegalStateException("架空");
                }))
                .isTrue();
        assertThat(exports.left(id)).isZero();
        assertThat(exports.find("ito", id).ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void undisturbed_it_is_made_and_nothing_waits_any_more() {
        assertThat(made(() -> {})).isTrue();
        assertThat(exports.find("ito", id).state()).isEqualTo(ExportState.READY);
        assertThat(made(() -> {})).isFalse();
    }
}
