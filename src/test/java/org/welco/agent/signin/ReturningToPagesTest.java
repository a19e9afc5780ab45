package org.welco.agent.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturningToPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cells/mail?id=maarch-42&tab=r%C3%A9ponse",
                "/signed-in/",
                "/loginless",
                "/mail/welco-7",
                "/a//b"
            })
    void a_page_of_ours_is_returned_to_as_it_was_asked_for(String page) {
        assertThat(ReturnAddress.orHome(page).text()).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//ailleurs.example",
                "https://ailleurs.example/",
                "/\\ailleurs.example",
                "\\/ailleurs.example",
                "/\tailleurs",
                "/a\r\nSet-Cookie: x=1",
                "javascript:alert(1)",
                " /cells/mail",
                "cells/mail",
                "/é",
                "/a\"b",
                "/login",
                "/login/?next=/",
                "/login/silent/",
                "/logout/"
            })
    void anything_else_leads_to_the_first_page(String page) {
        assertThat(ReturnAddress.orHome(page)).isEqualTo(ReturnAddress.HOME);
    }

    @Test
    void an_address_without_end_leads_to_the_first_page() {
        assertThat(ReturnAddress.orHome("/" + "a".repeat(ReturnAddress.LONGEST)))
                .isEqualTo(ReturnAddress.HOME);
    }

    @Test
    void no_other_address_can_be_made() {
        assertThatThrownBy(() -> new ReturnAddress("//ailleurs.example")).isInstanceOf(IllegalArgumentException.class);
    }
}
