package org.norishiro.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.norishiro.directory.model.FileFlaw;
import org.norishiro.directory.usecase.BeginImport;
import org.norishiro.directory.usecase.BeginImport.Outcome;
import org.norishiro.directory.usecase.ListImports;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Listing;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.norishiro.shell.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** オープンデータの取り込み, for the administrator: the files there were, and a new one. */
@Controller
@RequestMapping("/open-data")
class OpenDataController {
    private static final String FORM = "directory/import-form";
    private static final int LONGEST_FILE_NAME = 200;

    private final ListImports listImports;
    private final BeginImport beginImport;
    private final Clock clock;

    OpenDataController(ListImports listImports, BeginImport beginImport, Clock clock) {
        this.listImports = listImports;
        this.beginImport = beginImport;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var listing = Listing.of(request, Set.of("begun"), "begun");
        return listImports
                .list(listing)
                .map(imports -> Screens.page("directory/imports", new ImportsPage(listing, imports)))
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/new")
    ModelAndView form(HttpServletRequest request) {
        return Uploads.tooLarge(request)
                ? refused(Entered.of(request), FileFlaw.TOO_LARGE)
                : Screens.page(FORM, new ImportFormPage(Entered.of(request)));
    }

    @PostMapping("/new")
    ModelAndView begin(
            HttpServletRequest request, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var dataset = in.required("dataset", "データの名前", 100);
        var kind = Objects.requireNonNullElse(in.optional("kind", "種類", 100), "");
        if (in.refused()) return Screens.refused(FORM, new ImportFormPage(in.entered()));
        var content = file == null ? new byte[0] : file.getBytes();
        return switch (beginImport.begin(new BeginImport.Command(dataset, kind, name(file), content))) {
            case Outcome.Begun(var id) -> Screens.redirect("/open-data/" + id);
            case Outcome.Flawed(var flaw) -> refused(in.entered(), flaw);
            case Outcome.NotYours() -> throw new NotThere();
        };
    }

    private static ModelAndView refused(Entered entered, FileFlaw flaw) {
        return Screens.refused(FORM, new ImportFormPage(entered.refuse("file", flaw.sentence())));
    }

    /** As the browser calls it, without its folder. */
    private static String name(@Nullable MultipartFile file) {
        var given = file == null ? null : file.getOriginalFilename();
        if (given == null) return "";
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }
}
