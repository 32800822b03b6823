package org.norishiro.conference;

import java.time.LocalDate;
import java.util.List;

/** The conferences that stand in an act (法律にもとづく会議), as the acts stand on a day, for whoever relies on one. */
public interface StatutoryBases {
    /**
     * One of them.
     *
     * @param name how the conference is called (「支援会議」)
     * @param article the act and its article
     * @param penalty what whoever tells of it outside risks; blank: the act says nothing
     * @param verified whether every statement here has been checked against the act
     */
    record StatutoryBasis(
            String code, String name, String article, String obligation, String penalty, boolean verified) {}

    List<StatutoryBasis> on(LocalDate day);
}
