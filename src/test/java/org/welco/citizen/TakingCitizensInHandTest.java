package org.welco.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in hand belongs to one page, and a gesture meant for another citizen is not done. */
class TakingCitizensInHandTest {

    private static final String ONE = "0".repeat(31) + "1";
    private static final String TWO = "0".repeat(31) + "2";

    private static final CitizenLine JACQUES = new CitizenLine(
            "a".repeat(32), "LEFÈVRE Jacques", Optional.of(1951), Optional.of("Sainte-Marine"), Optional.of("78"));
    private static final CitizenLine LAN =
            new CitizenLine("b".repeat(32), "NGUYEN Thi Lan", Optional.empty(), Optional.empty(), Optional.empty());

    private final InHand session = new InHand();

    private PageInHand gesture(String page, String citizen) {
        PageInHand inHand = new PageInHand(session);
        inHand.speaksFor(page, citizen);
        return inHand;
    }

    @Test
    void nobody_is_in_hand_at_first() {
        assertThat(gesture(ONE, "").get()).isEmpty();
    }

    @Test
    void a_citizen_stays_in_hand_on_his_page() {
        gesture(ONE, "").take(JACQUES);
        assertThat(gesture(ONE, JACQUES.uuid()).get()).contains(JACQUES);
    }

    @Test
    void two_pages_hold_two_citizens() {
        gesture(ONE, "").take(JACQUES);
        gesture(TWO, "").take(LAN);
        assertThat(gesture(ONE, JACQUES.uuid()).get()).contains(JACQUES);
        assertThat(gesture(TWO, LAN.uuid()).get()).contains(LAN);
    }

    @Test
    void the_next_citizen_is_nobody_yet() {
        gesture(ONE, "").take(JACQUES);
        gesture(ONE, JACQUES.uuid()).leave();
        assertThat(gesture(ONE, "").get()).isEmpty();
    }

    @Test
    void a_gesture_meant_for_another_citizen_is_refused() {
        gesture(ONE, "").take(JACQUES);
        gesture(ONE, JACQUES.uuid()).take(LAN);
        assertThatThrownBy(() -> gesture(ONE, JACQUES.uuid())).isInstanceOf(CitizenChangedException.class);
    }

    @Test
    void a_gesture_meant_for_nobody_is_refused_once_somebody_is_in_hand() {
        gesture(ONE, "").take(JACQUES);
        assertThatThrownBy(() -> gesture(ONE, "")).isInstanceOf(CitizenChangedException.class);
    }

    @Test
    void a_gesture_meant_for_a_citizen_of_another_page_is_refused() {
        gesture(ONE, "").take(JACQUES);
        assertThatThrownBy(() -> gesture(TWO, JACQUES.uuid())).isInstanceOf(CitizenChangedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "0000000000000000000000000000000G", "../0000000000000000000000000001"})
    void what_is_no_page_holds_nobody(String page) {
        PageInHand inHand = gesture(page, "");
        assertThatThrownBy(() -> inHand.take(JACQUES)).isInstanceOf(IllegalStateException.class);
        assertThat(inHand.get()).isEmpty();
    }

    @Test
    void the_page_that_was_silent_for_longest_is_forgotten_first() {
        gesture(ONE, "").take(JACQUES);
        for (int i = 0; i < InHand.MOST_PAGES; i++) {
            gesture(String.format("%032x", 100 + i), "").take(LAN);
        }
        assertThat(gesture(ONE, "").get()).isEmpty();
        assertThat(gesture(String.format("%032x", 100), LAN.uuid()).get()).contains(LAN);
    }

    @Test
    void a_session_that_is_written_down_keeps_who_is_in_hand() throws IOException, ClassNotFoundException {
        gesture(ONE, "").take(JACQUES);
        gesture(TWO, "").take(LAN);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InHand read = (InHand) in.readObject();
            assertThat(read.on(ONE)).contains(JACQUES);
            assertThat(read.on(TWO)).contains(LAN);
        }
    }
}
