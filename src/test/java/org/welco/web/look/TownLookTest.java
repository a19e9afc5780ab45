package org.welco.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.Town;

/** The colour and the logo of a town, when they can be used and when not. */
class TownLookTest {

    private static final Town VILLE =
            Town.called("courrier.ville.fr").knowing("combo", "https://portail.ville.fr/", "s");

    private static TownLook look(Town town) {
        return TownLook.of(town.open());
    }

    private static Colour colour(String text) {
        return Colour.read(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#386ede, 4.7", "#2c5bc4, 6.2", "#00d6eb, 1.8", "#333333, 12.6"})
    void contrast_is_that_of_the_guidelines(String text, double contrast) {
        assertThat(colour(text).contrastWith(Colour.WHITE)).isCloseTo(contrast, within(0.06));
    }

    @Test
    void a_town_without_a_colour_looks_as_the_tokens_say() {
        assertThat(look(VILLE).styles()).isEmpty();
        assertThat(look(VILLE).faults()).isEmpty();
    }

    @Test
    void a_readable_colour_takes_the_place_of_the_token() {
        assertThat(look(VILLE.with("DESK_COLOR", "#8B1A1A")).styles()).contains("--w-primary: #8b1a1a;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#767676", "#8b1a1a", "#0057b8", "#386ede", "#000000"})
    void links_are_readable_on_the_selected_row(String text) {
        String styles = look(VILLE.with("DESK_COLOR", text)).styles();
        String strong = styles.replaceAll("(?s).*strong: (#[0-9a-f]+);.*", "$1");
        String soft = styles.replaceAll("(?s).*soft: (#[0-9a-f]+);.*", "$1");
        assertThat(colour(strong).contrastWith(colour(soft))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void a_pale_colour_is_refused_with_one_that_fits() {
        TownLook look = look(VILLE.with("DESK_COLOR", "#00d6eb"));
        assertThat(look.styles()).isEmpty();
        assertThat(look.faults()).singleElement().satisfies(fault -> {
            assertThat(fault).startsWith("DESK_COLOR").contains("contraste 1,8");
            String other = fault.replaceAll(".*(#[0-9a-f]{6}) convient", "$1");
            assertThat(colour(other).contrastWith(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "#123", "#12345g", "red; } body { display: none", "#386ede;}"})
    void what_is_no_colour_never_reaches_a_style_sheet(String text) {
        TownLook look = look(VILLE.with("DESK_COLOR", text));
        assertThat(look.styles()).isEmpty();
        assertThat(look.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("DESK_COLOR"));
    }

    @Test
    void a_logo_stands_on_a_host_of_the_platform() {
        TownLook look = look(VILLE.with("DESK_LOGO", "https://portail.ville.fr/static/logo.svg"));
        assertThat(look.logo()).hasToString("Optional[https://portail.ville.fr/static/logo.svg]");
        assertThat(look.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/logo.svg",
                "https://portail.ville.fr:8443/logo.svg",
                "https://portail.ville.fr@elsewhere.example/logo.svg",
                "javascript:alert(1)",
                "/logo.svg",
                "data:image/png;base64,AAAA",
                "not an address"
            })
    void any_other_logo_is_refused(String text) {
        TownLook look = look(VILLE.with("DESK_LOGO", text));
        assertThat(look.logo()).isEmpty();
        assertThat(look.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("DESK_LOGO"));
    }
}
