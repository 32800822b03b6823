package org.norishiro.export.usecase;

import org.springframework.stereotype.Component;

/** What it takes to make a file, one transaction each. */
@Component
record ExportSteps(
        ClaimExport claim, FindAsker asker, BeginExport begin, WritePart write, FinishExport finish, StopExport stop) {}
