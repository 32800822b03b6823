package org.norishiro.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a step of a journey fails, keeps what every open browser showed: a picture and the page, in target/last-pages. */
final class LastPages implements AfterTestExecutionCallback {
    private static final Logger log = LoggerFactory.getLogger(LastPages.class);
    private static final Path FOLDER = Path.of("target", "last-pages");

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isEmpty()) return;
        Files.createDirectories(FOLDER);
        var name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        var number = 0;
        for (var browser : JourneyBrowser.open()) keep(browser, name + "-" + ++number);
    }

    private static void keep(JourneyBrowser browser, String name) {
        try {
            var page = browser.page();
            log.info("{} stood on {}", name, page.url());
            Files.write(FOLDER.resolve(name + ".png"), page.screenshot());
            Files.writeString(FOLDER.resolve(name + ".html"), page.content());
        } catch (RuntimeException | IOException gone) {
            log.info("{} could not be kept: {}", name, gone.getMessage());
        }
    }
}
