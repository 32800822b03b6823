package org.norishiro.export.usecase;

import java.util.List;
import org.norishiro.export.model.Export;
import org.norishiro.export.model.ExportRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far one's own files are (わたしの書き出し): asked every few seconds while one is made. Shows no record, so it leaves no audit row. */
@Component
@Transactional
public class ShowMyExports {
    private final ExportRegister register;

    ShowMyExports(ExportRegister register) {
        this.register = register;
    }

    public List<Export> show() {
        return register.mine();
    }
}
