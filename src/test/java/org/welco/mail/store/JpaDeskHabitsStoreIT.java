package org.welco.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.welco.mail.gesture.MailDesk.CLAIRE;
import static org.welco.mail.gesture.MailDesk.HUGO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.testing.StoreOnPostgres;

class JpaDeskHabitsStoreIT {

    private static final StoreOnPostgres STORE = StoreOnPostgres.migrated();

    @BeforeEach
    void nobody_chose_anything() {
        STORE.update("delete from mail_desk_agent");
    }

    @Test
    void single_keys_are_on_until_an_agent_turns_them_off() {
        assertThat(STORE.in(() -> STORE.habits().keysAreOn(CLAIRE))).isTrue();
    }

    @Test
    void what_an_agent_chose_last_is_kept_for_him_alone() {
        STORE.does(() -> STORE.habits().turnKeys(CLAIRE, false));

        assertThat(STORE.in(() -> STORE.habits().keysAreOn(CLAIRE))).isFalse();
        assertThat(STORE.in(() -> STORE.habits().keysAreOn(HUGO))).isTrue();

        STORE.does(() -> STORE.habits().turnKeys(CLAIRE, true));

        assertThat(STORE.in(() -> STORE.habits().keysAreOn(CLAIRE))).isTrue();
    }
}
