package org.welco.sandbox.maarch;

import java.time.LocalDateTime;
import java.util.Optional;
import org.welco.sandbox.letters.HugeLetter;

/**
 * A letter to be recorded.
 *
 * @param content empty: recorded without document, unless huge is present
 * @param huge a document made when it is read
 * @param format what Maarch believes the document to be: pdf, jpg, txt…
 * @param lost the docserver does not have the document
 */
public record NewLetter(
        String subject,
        Optional<byte[]> content,
        Optional<HugeLetter> huge,
        String format,
        boolean lost,
        String status,
        LocalDateTime writtenOn,
        LocalDateTime arrivedAt,
        Optional<Sender> sender) {

    /** Who wrote the letter; any of it may be empty. */
    public record Sender(
            String firstName,
            String lastName,
            String company,
            String number,
            String street,
            String postcode,
            String town,
            String email,
            String phone) {

        public static Sender person(String firstName, String lastName) {
            return new Sender(firstName, lastName, "", "", "", "", "", "", "");
        }
    }

    /** A PDF in status GRC. */
    public static NewLetter pdf(String subject, byte[] content) {
        return file(subject, "pdf", content);
    }

    public static NewLetter file(String subject, String format, byte[] content) {
        LocalDateTime arrival = LocalDateTime.now().withNano(0).minusDays(1);
        return new NewLetter(
                subject,
                Optional.of(content),
                Optional.empty(),
                format,
                false,
                "GRC",
                arrival.toLocalDate().minusDays(2).atStartOfDay(),
                arrival,
                Optional.empty());
    }

    public static NewLetter huge(String subject, HugeLetter huge) {
        NewLetter letter = file(subject, "pdf", new byte[0]);
        return new NewLetter(
                subject,
                Optional.empty(),
                Optional.of(huge),
                "pdf",
                false,
                "GRC",
                letter.writtenOn,
                letter.arrivedAt,
                Optional.empty());
    }

    public static NewLetter withoutDocument(String subject) {
        NewLetter letter = file(subject, "pdf", new byte[0]);
        return new NewLetter(
                subject,
                Optional.empty(),
                Optional.empty(),
                "",
                false,
                "GRC",
                letter.writtenOn,
                letter.arrivedAt,
                Optional.empty());
    }

    public NewLetter lostOnDocserver() {
        return new NewLetter(subject, content, huge, format, true, status, writtenOn, arrivedAt, sender);
    }

    public NewLetter in(String otherStatus) {
        return new NewLetter(subject, content, huge, format, lost, otherStatus, writtenOn, arrivedAt, sender);
    }

    public NewLetter from(Sender who) {
        return new NewLetter(subject, content, huge, format, lost, status, writtenOn, arrivedAt, Optional.of(who));
    }

    public NewLetter dated(LocalDateTime written, LocalDateTime arrived) {
        return new NewLetter(subject, content, huge, format, lost, status, written, arrived, sender);
    }
}
