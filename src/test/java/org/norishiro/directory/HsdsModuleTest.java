package org.norishiro.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.norishiro.directory.usecase.BeginImport;
import org.norishiro.directory.usecase.ReadImport;
import org.norishiro.directory.usecase.TakeInOpenData;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of the invented city as HSDS 3.0. */
@ModuleWorld
class HsdsModuleTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Autowired
    BeginImport beginImport;

    @Autowired
    ReadImport readImport;

    @Autowired
    TakeInOpenData takeIn;

    private byte[] exported(String file) {
        var answer = browser.as("yamada").get("/agencies/" + file).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    @Test
    void the_whole_register_is_in_the_json() {
        assertThat(new String(exported("hsds.json"), StandardCharsets.UTF_8))
                .contains("北部地域包括支援センター", "面接相談担当（1階6番）", "\"WEEKLY\"")
                .doesNotContain("保護を受けていない世帯への継続訪問");
    }

    @Test
    void the_zip_holds_a_file_for_each_table() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(exported("hsds.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        assertThat(names)
                .contains("organizations.csv", "services.csv", "schedules.csv")
                .hasSize(10);
    }

    @Test
    void it_is_saved_as_a_file_and_runs_nothing() {
        var answer = browser.as("yamada").get("/agencies/hsds.json").exchange();
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void what_another_city_wrote_is_taken_in_with_a_preview() {
        var content = exported("hsds.zip");
        var begun = world.as(
                "admin", () -> beginImport.begin(new BeginImport.Command("隣の市 HSDS", "", "hsds.zip", content)));
        assertThat(begun).isInstanceOf(BeginImport.Outcome.Begun.class);
        var id = ((BeginImport.Outcome.Begun) begun).id();
        world.as("admin", () -> readImport.read(id));
        assertThat(browser.as("admin").get("/open-data/" + id)).bodyText().contains("取り込むと変わること");
        world.as("admin", () -> takeIn.takeIn(id));
        assertThat(browser.as("yamada").get("/resources?dataset=隣の市 HSDS&q=北部地域包括"))
                .bodyText()
                .contains("北部地域包括支援センター", "支援サービス");
    }
}
