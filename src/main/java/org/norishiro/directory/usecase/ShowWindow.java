package org.norishiro.directory.usecase;

import java.util.Optional;
import org.norishiro.directory.model.AgencyRegister;
import org.norishiro.directory.model.AgencyWindow;
import org.norishiro.directory.model.AgencyWindows;
import org.norishiro.identity.WhoActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A window of an agency, be it in use or not, for whoever keeps the entry. */
@Component
public class ShowWindow {
    private final AgencyWindows windows;
    private final AgencyRegister register;
    private final WhoActs whoActs;

    ShowWindow(AgencyWindows windows, AgencyRegister register, WhoActs whoActs) {
        this.windows = windows;
        this.register = register;
        this.whoActs = whoActs;
    }

    @Transactional
    public Optional<AgencyWindow> show(AgencyWindow.Id id) {
        return windows.find(id)
                .filter(window -> register.find(window.agency()).orElseThrow().keptBy(whoActs.now()));
    }
}
