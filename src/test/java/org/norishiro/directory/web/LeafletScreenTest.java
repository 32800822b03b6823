package org.norishiro.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.Browser;
import org.norishiro.ModuleWorld;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;

/** 相談できるところ: what a resident is given of the agencies of a list. */
@ModuleWorld
class LeafletScreenTest {
    @Autowired
    Browser browser;

    @Autowired
    World world;

    @Test
    void an_agency_stands_there_with_readings_and_how_to_reach_it() {
        assertThat(browser.as("yamada").get("/agencies/leaflet?q=貸付"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<ruby>社会福祉協議会<rp>（</rp><rt>しゃかいふくしきょうぎかい</rt>",
                        "<ruby>貸付<rp>（</rp><rt>かしつけ</rt>",
                        "0000-30-3001",
                        "平日 8:30");
    }

    @Test
    void what_colleagues_tell_each_other_is_not_for_residents() {
        var card =
                browser.as("yamada").get("/agencies/" + world.agency("fukushi")).exchange();
        assertThat(card).bodyText().contains("保護を受けていない世帯への継続訪問", "係に電話。急ぎは査察指導員へ");
        assertThat(browser.as("yamada").get("/agencies/leaflet?q=生活保護の決定"))
                .bodyText()
                .contains("0000-10-1001")
                .doesNotContain("保護を受けていない世帯への継続訪問", "急ぎは査察指導員へ", "取扱注意");
    }

    @Test
    void a_leaflet_is_for_reading_and_says_what_it_leaves_out() {
        assertThat(browser.as("yamada").get("/agencies/leaflet")).bodyText().contains("ちらしに載るのは20か所までです", "しぼってください");
    }

    @Test
    void an_empty_list_is_said_to_be_empty() {
        assertThat(browser.as("yamada").get("/agencies/leaflet?q=ないことば"))
                .bodyText()
                .contains("当てはまる機関はありません");
    }

    @Test
    void who_prints_it_is_not_named_to_residents() {
        assertThat(browser.as("yamada").get("/agencies/leaflet?q=貸付"))
                .bodyText()
                .doesNotContain("山田");
    }
}
