package org.norishiro.casework.web;

import gg.jte.Content;
import org.norishiro.casework.CaseHeading;
import org.norishiro.casework.CaseId;
import org.norishiro.casework.usecase.ShowHeading;
import org.norishiro.casework.usecase.ShowHeading.Heading;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Parts;
import org.springframework.stereotype.Component;

@Component
class RenderedHeading implements CaseHeading {
    private final ShowHeading showHeading;
    private final Parts parts;

    RenderedHeading(ShowHeading showHeading, Parts parts) {
        this.showHeading = showHeading;
        this.parts = parts;
    }

    @Override
    public Content of(CaseId about, String currentTab) {
        return of(showHeading.show(about).orElseThrow(NotThere::new), currentTab);
    }

    Content of(Heading heading, String currentTab) {
        return parts.of("casework/_heading", new HeadingPage(heading, currentTab));
    }
}
