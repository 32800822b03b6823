package org.norishiro.directory.web;

import java.nio.charset.StandardCharsets;
import org.norishiro.directory.usecase.ExportHsds;
import org.norishiro.directory.usecase.ExportHsds.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The register as files of HSDS 3.0. */
@Controller
class HsdsController {
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final ExportHsds exportHsds;

    HsdsController(ExportHsds exportHsds) {
        this.exportHsds = exportHsds;
    }

    @GetMapping("/agencies/hsds.zip")
    ResponseEntity<byte[]> tables() {
        return file("機関・資源_HSDS3.0.zip", ZIP, exportHsds.export(Form.TABLES));
    }

    @GetMapping("/agencies/hsds.json")
    ResponseEntity<byte[]> json() {
        return file("機関・資源_HSDS3.0.json", MediaType.APPLICATION_JSON, exportHsds.export(Form.JSON));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
