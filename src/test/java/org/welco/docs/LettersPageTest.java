package org.welco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.MailState;
import org.welco.mail.delivery.DeliveryState;
import org.welco.request.draft.BegunState;

/** The life of a letter, as its page tells it, knows the states that the code knows. */
class LettersPageTest {

    @Test
    void every_state_of_a_letter_is_told() {
        assertThat(names("state")).containsExactlyElementsOf(constants(MailState.values(), DeliveryState.values()));
    }

    @Test
    void every_open_state_is_called_open() {
        List<String> open = Page.of("docs/letters.md").table("state").stream()
                .filter(row -> row.size() == 4 && row.get(2).equals("yes"))
                .map(row -> Page.code(row.get(0)))
                .toList();

        assertThat(open)
                .containsExactlyElementsOf(Stream.of(MailState.values())
                        .filter(MailState::isOpen)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void every_state_of_a_document_is_told() {
        assertThat(names("document state")).containsExactlyInAnyOrderElementsOf(constants(DocumentState.values()));
    }

    @Test
    void every_state_of_a_request_on_its_way_is_told() {
        assertThat(names("association state")).containsExactlyElementsOf(constants(BegunState.values()));
    }

    private static List<String> names(String heading) {
        return Page.of("docs/letters.md").table(heading).stream()
                .map(row -> Page.code(row.get(0)))
                .toList();
    }

    private static List<String> constants(Enum<?>[]... enums) {
        return Stream.of(enums).flatMap(Stream::of).map(Enum::name).toList();
    }
}
