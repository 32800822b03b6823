package org.norishiro.demo;

import org.springframework.stereotype.Component;

@Component
class DemoCrowd {
    void load(int size) {}
}
