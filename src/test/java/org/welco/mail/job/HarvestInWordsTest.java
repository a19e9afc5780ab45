package org.welco.mail.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.harvest.HarvestReport;

class HarvestInWordsTest {

    @Test
    void counts_alone_when_all_went_well() {
        assertThat(HarvestRun.words(new HarvestReport(3, 1, 2, 1, 0, Optional.empty(), Optional.empty())))
                .isEqualTo("3 nouveaux, 1 déjà connus, 2 revenus, 1 signalés, 0 en échec");
    }

    @Test
    void then_what_was_wrong_and_why_it_is_paused() {
        assertThat(HarvestRun.words(new HarvestReport(
                        0, 0, 0, 0, 1, Optional.of("Maarch ne répond pas"), Optional.of("hors du périmètre"))))
                .isEqualTo("0 nouveaux, 0 déjà connus, 0 revenus, 0 signalés, 1 en échec ; Maarch ne répond pas"
                        + " ; en pause : hors du périmètre");
    }
}
