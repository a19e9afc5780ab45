package org.welco.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingMailTest {

    @Test
    void maarch_42_is_the_letter_42_of_the_registry() {
        assertThat(MailReference.parse("maarch-42"))
                .hasValueSatisfying(reference -> assertThat(reference.resId()).hasValue(42));
    }

    @Test
    void welco_3_is_a_letter_from_elsewhere() {
        assertThat(MailReference.parse("welco-3"))
                .hasValueSatisfying(reference -> assertThat(reference.resId()).isEmpty());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "42",
                "maarch-",
                "maarch-abc",
                "maarch-42;1",
                "maarch-0",
                "maarch-042",
                "maarch--42",
                "maarch-4.2",
                "maarch-42\n",
                " maarch-42",
                "Maarch-42",
                "maarch-９",
                "maarch-9999999999999999999",
                "None",
                "maarch-42 or 1=1",
                "../maarch-42"
            })
    void nothing_else_names_a_letter(String text) {
        assertThat(MailReference.parse(text)).isEmpty();
    }

    @Test
    void a_reference_is_never_made_of_something_else() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailReference("42"));
    }

    @Property
    void the_number_comes_out_as_it_went_in(@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long resId) {
        MailReference reference = MailReference.ofRegistry(resId);

        assertThat(MailReference.parse(reference.toString())).contains(reference);
        assertThat(reference.resId()).hasValue(resId);
    }
}
