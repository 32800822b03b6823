package org.norishiro.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.norishiro.World;
import org.springframework.beans.factory.annotation.Autowired;

@DemoWorld
class DemoModuleTest {
    @Autowired
    World world;

    @Test
    void yamada_sees_her_cases() {
        assertThat(world.count("yamada", "select count(*) from support_case")).isGreaterThan(10);
    }
}
