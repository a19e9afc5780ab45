package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** The first harvest of a tenant whose group sees the status "for us" and no other. */
@ExtendWith(NothingPrivateInTheLog.class)
class NarrowPerimeterIT {

    @Test
    void the_harvest_pauses_after_one_letter_says_why_and_resumes_once_the_perimeter_is_mended() {
        try (OwnTown town = OwnTown.open(RunningWelco.get(), "narrow")) {
            town.perimeter("status = '" + town.status("GRC") + "'");
            List<Long> letters = List.of(town.record("Un"), town.record("Deux"), town.record("Trois"));

            TypedManage first = town.harvest();
            TypedManage second = town.harvest();
            assertThat(first.exit()).isEqualTo(1);
            assertThat(first.complaints()).singleElement().asString().contains("en pause", "clause", "cinq statuts");
            assertThat(second.exit()).isEqualTo(1);
            assertThat(town.api().ids("")).containsExactly(OwnTown.id(letters.get(0)));
            assertThat(town.maarch().status(letters.get(1))).isEqualTo(town.status("GRC"));

            town.wholePerimeter();
            TypedManage mended = town.harvest();
            assertThat(mended.exit()).as(mended.err()).isZero();
            assertThat(town.api().ids("")).hasSize(3);
            letters.forEach(resId -> town.awaitStatus(resId, "TRT"));
        }
    }
}
