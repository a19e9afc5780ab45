package org.welco.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.welco.mail.DocumentState;
import org.welco.mail.MailReference;
import org.welco.mail.MailSheet;
import org.welco.mail.MailState;
import org.welco.mail.text.LetterText;
import org.welco.mail.text.TextState;

/** w.c.s. writes this into its page as it is: nothing in it may be anything but words. */
class SummingUpLettersTest {

    private static final URI PAGE = URI.create("https://courrier.ville.fr/mail/maarch-42");
    private static final Optional<LetterText> TWO_PAGES = Optional.of(new LetterText(TextState.INDEXED, 2, "x"));

    private static String summary(String subject, MailSheet.Request... requests) {
        return summary(letter(Optional.ofNullable(subject)), TWO_PAGES, requests)
                .html(PAGE, Locale.FRENCH);
    }

    private static LetterSummary summary(
            MailSheet.Summary letter, Optional<LetterText> text, MailSheet.Request... requests) {
        return new LetterSummary(letter, List.of(requests), text);
    }

    private static MailSheet.Summary letter(Optional<String> subject) {
        Instant now = Instant.parse("2026-11-23T08:00:00Z");
        return new MailSheet.Summary(
                1,
                new MailReference("maarch-42"),
                MailState.PROCESSED,
                subject,
                Optional.of("MAARCH/2026A/42"),
                Optional.of(LocalDate.of(2026, 11, 12)),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new MailSheet.Document(
                        DocumentState.KEPT, Optional.of("application/pdf"), Optional.of(1000L), Optional.empty()),
                0);
    }

    private static MailSheet.Request request(String number, String url) {
        return new MailSheet.Request(number, url, Instant.EPOCH, "agent");
    }

    @Test
    void it_says_what_the_letter_is_and_where_to_open_it() {
        assertThat(summary("Place en crèche"))
                .contains("<strong>Place en crèche</strong>", "maarch-42 · MAARCH/2026A/42 · 12/11/2026 · 2\u00a0p.")
                .contains("<a href=\"https://courrier.ville.fr/mail/maarch-42\"", "Ouvrir le courrier");
    }

    @Test
    void it_lists_all_requests_of_the_letter() {
        assertThat(summary(
                        "x",
                        request("27-118", "https://demarches.ville.fr/backoffice/management/voirie/118/"),
                        request("4-2", "https://demarches.ville.fr/backoffice/management/pmr/2/")))
                .contains(">Demande n°\u00a027-118</a>", ">Demande n°\u00a04-2</a>");
    }

    @Test
    void words_stay_words() {
        assertThat(summary("<img src=x onerror=alert(1)> & \"l'autre\""))
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;l&#39;autre&quot;")
                .doesNotContain("<img");
    }

    @Test
    void an_address_that_would_run_is_no_link() {
        assertThat(summary("x", request("1-1", "javascript:alert(1)"))).doesNotContain("javascript:");
    }

    @Test
    void a_letter_without_subject_is_told_so_in_the_language_of_the_browser() {
        LetterSummary silent = summary(letter(Optional.empty()), Optional.empty());
        assertThat(silent.html(PAGE, Locale.UK)).contains("No subject");
        assertThat(silent.html(PAGE, Locale.GERMAN)).contains("Sans objet");
    }
}
